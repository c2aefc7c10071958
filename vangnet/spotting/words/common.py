"""Ordinary Dutch words that are names as well, and words that open sentences with a capital."""

from __future__ import annotations

from vangnet.spotting.words import listed

COMMON = listed(
    """
    aal aarts adam appel appels aker alders arends arts august augustus baan baas bakker bak
    bal band bank bas beek beeld been beer bel berg berk bes beste beuk bever bezem bij bijl
    bisschop blank blauw bles bloem blok boer boeren boek bol bom bonen bont boog boom boon
    boot bos bosch bot boter bouw bouwman brand breed brief broek broeder brood brouwer brug
    bruin brons buik buis bult burger burg bus buur bron claus dag dam dank das deken dekker
    den dijk dik dokter dollar doorn dorp draad draaier drenth dries driessen droog dubbel duif
    duin duivel eek eend eik eikel elk els ende engel engels es evers ezel faber fier fijn
    fluit floor frans frank gans geel geld gent gerst gerrits gijs glas goed gold goud graaf
    graan graf gras grijs groen groene groot gulden haak haan haas hagen hak hals ham hamer
    hand hans haring harder hart hartman haver haven heide heer held hek heuvel hert hoed hoek
    hof hol hond honing hoop hoorn hout houten huis hulp hulst iris ivo jager jong jonge jonker
    juist kaas kamer kamp kan kansen kant kapper karper kas kat keizer kelder kemp kerk kers
    kersten keuning keur kieft kikker kip kist klaver klei klein kleine klerk klok klomp
    klooster knecht knoop koek koel koen kok koker kolk koning konings kool koop koopman koper
    korf kort korte korver koster kosters kraai kraan kraker kramer kram kreeft kroes kroon
    kruis kruid kuiper kuipers kunst kuyper kwast laan laat ladder lam land lang lange lant
    last lente leeuw leer leger lelie licht lier lijn linde linden lip loods loop loos lotus
    luik maan maas maat mager mark markt marter mast mees meer mei meier mes mens merel mol
    molen molenaar monnik mooi moor mos muis mulder muller mus naald nagel nap neef nijs noot
    noord oever oost olie oord oude ouden paal paard paap paas palm pan pap pater paul pauw
    peer pels peper perk peters piek pijl pijp pit pleister ploeg pluim poel pols pool poot
    poort post pot potter prins prinsen pronk punt put raad raaf raven recht regel reus ridder
    riet rijk rijken ring rob roos rood roep roest rokus roze rozen ruiter rust ruim sander sap
    schaap schaar schaaf schaft scheer scherp schilder schip schipper schoen schol schouten
    schrijver schuur schut sem slager slag sloot slot smal smet smid smit sneep snel snijder
    snoek son spaan speelman spek spiegel spier spijker spit sprong staal stam steen stein ster
    sterk stier stok stolk stoel stomp stoop storm straat strik stroom struik sturm tak tang
    teer tempel tent til timmer tin toets tol ton toren tromp tuin tulp turk uil vaal vaart
    vader valk varkens vat veen veer veld vel velden ver vet viool vis visser vlaar vlam vlas
    vlieg vlier vliet vogel vogels vos vries vrede vriend vroom waal waard wacht wagen wagenaar
    wal wals wand water week weel weer weg wel welle weide wever wiel wijn wijk wild wilde
    willem wilg wind winkel winter wit witte woerd wolf wolk wolken wolters woud zaal zand
    zanger zee zegers zeeman zeil zilver zomer zon zonder zout zuid zwaan zwart zwarte zweep
    zwaard west bloemen bossen akker kerkhof daal dalen duinen huizen school schoon sluis stad
    straten strand tijd top vijver vuur werf ziel zorg zwaar hoog laag nieuw oud dood pauze
    heel hel hoes jas kaart kap lood mand maagd nood pak park pen plank raam rand rol schuld
    snor spoor staart toon vlag vlek voet vorst wouters brink hoven bart chris dirk rein vrij
    vrijdag zondag maandag kampen doel bergen liefde hemel amber jade robin joy hope faith
    sterre fleur bodi dael vlinder madelief jasmijn roosmarijn floris ruben senna noor saar sam
    ben jet fee puck bram mats gina joke cor ger ria wil an door heen erna mart gast bode hoofd
    pastoor soldaat meijer wouw keer kalf buurman gaan staan praat wensen ras mat stift rooster
    spel rits tas zalm forel baars
    """
)

OPENERS = listed(
    """
    vanmorgen vanochtend vanmiddag vanavond vannacht vandaag vanwege
    de het een ik jij u hij zij ze we wij jullie men dit dat deze die er en maar of want dus
    toen als omdat hoewel terwijl nadat voordat zodra sinds wanneer indien mits tenzij daarna
    daarom daarbij hierna hierbij hierdoor daardoor ook nog niet wel toch al alle alles
    iedereen niemand iemand geen in op aan bij met voor na naar uit van tot door over onder
    tegen tussen zonder binnen buiten volgens tijdens vanaf wegens ondanks per te ten ter om
    wat wie waar waarom hoe welke zo zoals zowel vanuit vandaag gisteren morgen mijn jouw uw
    zijn haar hun ons onze daar hier nu eerst later vervolgens uiteindelijk verder bovendien
    echter helaas misschien mogelijk ja nee geachte beste hallo hoi dag lieve goedemorgen
    goedemiddag groet groeten groetjes vriendelijke hartelijke namens betreft onderwerp datum
    kenmerk bijlage bijlagen afzender ontvanger cc naam adres tel telefoon telefoonnummer
    mobiel email mail fax geboortedatum geslacht leeftijd conclusie samenvatting analyse
    aanbeveling aanbevelingen inleiding feiten feitenrelaas tijdlijn beloop anamnese onderzoek
    beleid diagnose medicatie voorgeschiedenis reden opname ontslag overdracht rapportage
    dagrapport melding vraag antwoord advies actie acties afspraak afspraken notulen aanwezig
    afwezig agenda verslag verbetermaatregelen maatregelen lessen oorzaken hartelijk
    hoogachtend ps nb os svp jl dd ca evt bijv mbt ivm tav tnv net zelf samen ieder elke elk
    beide sommige veel weinig meer minder meerdere enkele twee drie vier vijf zes zeven acht
    negen tien zie let volgend volgende vorige afgelopen komende overleden overlijden gezien
    gebeld contact graag bedankt dank welkom heden status versie pagina sorry oke ok goed
    slecht prima kortom tevens overigens inmiddels intussen ondertussen soms vaak altijd nooit
    pas alleen slechts bijna ongeveer circa vooral zeker juist dan ander andere anders hen hem
    mij me jou je is was heeft had werd wordt kan kon zou zal moet moest wil wilde gaat ging
    komt kwam kunt kun heb hebben waren worden werden mag mocht blijkt bleek mede gedurende
    behalve inclusief exclusief vanwege krachtens conform middels omstreeks rond kort lang snel
    langzaam direct meteen opnieuw weer telkens eindelijk plotseling vader moeder zoon dochter
    broer zus oma opa echtgenoot echtgenote partner familie ouders kinderen naaste naasten
    mantelzorg mantelzorger kind baby buurvrouw buurman ambulance politie brandweer huisarts
    ziekenhuis thuiszorg apotheek team zorg hulp wijk gemeente dienst nacht avond ochtend
    middag dagdienst avonddienst nachtdienst weekend week maand jaar uur bloeddruk pols
    temperatuur saturatie gewicht pijn koorts benauwd wond huid voeding vocht ontlasting urine
    slaap slapen eten drinken stemming gedrag mobiliteit adl insuline paracetamol rolstoel
    rollator bed sleutel deur kluis app dossier zorgplan protocol richtlijn
    """
)
