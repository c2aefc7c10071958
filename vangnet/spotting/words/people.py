"""Titles, kinship, roles and name prefixes: the words that stand around a person's name."""

from __future__ import annotations

from vangnet.spotting.words import listed

WOMAN = listed(
    """
    mevrouw mevr mw mej juffrouw zuster tante oma opoe moeder dochter zus zusje echtgenote
    vrouw buurvrouw vriendin schoonmoeder schoondochter schoonzus kleindochter stiefmoeder
    pleegmoeder pleegdochter stiefdochter weduwe nicht mama mam meisje moeke beppe
    """
)
MAN = listed(
    """
    dhr heer meneer mijnheer hr broeder oom opa vader zoon broer broertje echtgenoot man
    buurman vriend schoonvader schoonzoon zwager kleinzoon stiefvader pleegvader pleegzoon
    stiefzoon weduwnaar neef papa pap jongen pake
    """
)
TITLES = listed(
    """
    zr weth wethouder zuster broeder
    mevrouw mevr mw mej juffrouw dhr heer heren dames meneer mijnheer hr dr dokter drs prof
    professor mr ir ing zuster broeder pater dominee ds tante oom oma opa opoe beppe pake msc
    bsc em wijlen familie fam echtpaar gezin
    """
)
COURTESY = listed("mevrouw mevr mw mej juffrouw dhr heer meneer mijnheer hr dr dokter drs prof")
KIN = listed(
    """
    zoon dochter vader moeder broer zus zusje broertje partner echtgenoot echtgenote man vrouw
    schoonzoon schoondochter schoonvader schoonmoeder schoonzus zwager kleinzoon kleindochter
    kleinkind kleinkinderen achterkleinkind nicht neef buurman buurvrouw buurmeisje buurjongen
    vriend vriendin stiefvader stiefmoeder stiefzoon stiefdochter stiefbroer stiefzus
    pleegmoeder pleegvader pleegzoon pleegdochter pleegkind pleegouder mantelzorger
    bewindvoerder mentor curator weduwe weduwnaar papa mama pap mam tante oom oma opa halfbroer
    halfzus tweelingbroer tweelingzus kinderen ouders dochters zoons zonen broers zussen
    broertjes zusjes baby kind ex huisgenoot voogd vriendje vriendinnetje zoontje dochtertje
    verloofde levenspartner peetoom peettante
    """
)
ROLES = listed(
    """
    werkgever huisbaas uitbater eigenaar cafebaas bewaarder cipier concierge treinmachinist
    conducteur brandweerman coach makelaar maatje buddy secretaresse telefonist roosteraar
    onderbuurman onderbuurvrouw bovenbuurman bovenbuurvrouw groenteboer visboer loodgieter
    timmerman elektricien zaalhulp alfahulp
    huisarts arts arts-assistent verpleegkundige wijkverpleegkundige verzorgende begeleider
    begeleidster persoonlijk ambulant psychiater psycholoog therapeut fysiotherapeut
    ergotherapeut logopedist dietist apotheker apothekersassistente verloskundige gynaecoloog
    kinderarts kraamverzorgende kraamverzorgster internist cardioloog longarts neuroloog
    chirurg oncoloog geriater uroloog radioloog anesthesist anesthesioloog reumatoloog
    dermatoloog mdl-arts orthopeed oogarts kno-arts patholoog microbioloog intensivist
    bedrijfsarts jeugdarts specialist ouderengeneeskunde so avg-arts aios anios coassistent
    triagist casemanager regiebehandelaar behandelaar hoofdbehandelaar zorgcoordinator
    teamleider teamcoach manager zorgmanager locatiemanager afdelingshoofd nachthoofd directeur
    bestuurder voorzitter secretaris vz secr consulent wmo-consulent jeugdbeschermer
    gezinsvoogd gezinscoach jeugdwerker jeugdverpleegkundige gezinsbegeleider maatschappelijk
    werker werkster poh praktijkondersteuner praktijkverpleegkundige doktersassistente
    assistent assistente spv ambulanceverpleegkundige vpk verpl chauffeur ambulancechauffeur
    taxichauffeur planner coordinator collega stagiair stagiaire leerling vrijwilliger
    vrijwilligster invalkracht zzp'er zzper uitzendkracht medewerker medewerkster hulp
    nachtzuster zuster broeder mentor docent leerkracht leraar juf meester intern inspecteur
    onderzoeker commissielid melder patient patiente client cliente bewoner bewoonster pupil
    bewindvoerder curator klant zorgvrager zorgvraagster tolk dominee pastoor imam pastor
    geestelijk verzorger gedragswetenschapper gedragsdeskundige orthopedagoog pedagoog
    podotherapeut tandarts mondhygienist vaktherapeut nurse practitioner pa
    eerstverantwoordelijke evv'er evver contactverzorgende wijkagent agent rechercheur officier
    burgemeester wethouder advocaat notaris ene genaamd heet hete heette genoemd gesproken
    dienstdoende dienstdoend waarnemer waarnemend groepsleider groepsleidster groepsbegeleider
    woonbegeleider helpende thuisbegeleider kwaliteitsfunctionaris kwaliteitsadviseur
    cliëntondersteuner ervaringsdeskundige buurtwerker eigenaar indiener auteur opsteller
    notulist verslaglegger contactpersoon behandelend verpleegkundig hoofdverpleegkundige
    dokter student studente medisch-specialist echoscopist obstetricus kinderverpleegkundige
    monteur technicus schoonmaker schoonmaakster gastvrouw gastheer receptionist receptioniste
    huismeester beheerder klusjesman hovenier koerier bezorger portier bewaker beveiliger trainer
    dirigent organist penningmeester raadslid ambtenaar jurist rechter griffier verbalisant
    hoofdagent brigadier wachtmeester schouwarts uitvaartleider uitvaartverzorger medebewoner
    medebewoonster medebewoners kamergenoot kamergenote tafelgenoot tafelgenote overbuurvrouw
    overbuurman klasgenoot klasgenote verkoper interviewer geinterviewde respondent getuige aangever
    instructeur kapper kapster pedicure opticien audicien diaken kapelaan rabbijn humanistisch
    raadsman raadsvrouw huisvriend huisvriendin zaalwacht achterwacht voorwacht bijrijder
    kinderverzorgster speltherapeut zorgmedewerker verzorgster alpha-hulp huishoudster
    ok-assistent laborant lactatiekundige teammanager lid leden toehoorder
    """
)
ROLE_ENDINGS = (
    "arts", "verpleegkundige", "kundige", "begeleider", "begeleidster", "verzorgende", "verzorger",
    "therapeut", "medewerker", "medewerkster", "consulent", "consulente", "loog", "iater", "coach",
    "manager", "leider", "leidster", "assistent", "assistente", "apotheker", "chauffeur",
    "beschermer", "voogd", "coordinator", "deskundige", "hoofd", "specialist", "chirurg", "agoog",
    "functionaris", "adviseur", "bestuurder", "ondersteuner", "werker", "werkster", "verzorgster",
)  # fmt: skip
PREFIXES = listed(
    """
    van de der den het 't t ter ten te op in la le les el al ait ben von vom zu du da dos das
    di del della o d s 's v vd vdr vande vander vanden v/d onder over aan bij uit tot achter lo
    saint st abu bin ibn mac mc af av
    """
)
INITIALS = listed("th chr joh ph fr ch jac ij st tj sj wh ant")
PERSON_VERBS = listed(
    """
    hield houdt stond staat trok deed doet zong lachte lacht huilde riep roept schreeuwde viel valt
    ligt lag zit zat slaapt sliep loopt liep eet at drinkt huilt reageert rilt braakt
    belde belt zag ziet zegt zei meldt meldde vertelt vertelde vroeg vraagt gaf geeft heeft had
    is was werd kwam komt ging gaat vond vindt trof treft informeert informeerde overlegde
    overlegt schrijft schreef noemt noemde verklaart verklaarde denkt dacht wil wilde wist weet
    kreeg krijgt bezocht bezoekt mailde mailt appte appt leidt leidde neemt nam bleef blijft
    woont woonde overleed reageert reageerde stelt stelde besloot besluit constateert
    constateerde diende dient koos kiest bevestigt bevestigde draagt droeg regelt regelde
    schaalt spreekt sprak stond staat moet moest kon kan zou zal deed doet liep loopt viel valt
    huilt huilde klaagt klaagde wordt voelt voelde slaapt sliep eet at drinkt dronk weigert
    weigerde zit zat ligt lag wacht wachtte evalueert
    verscheen verschijnt bracht brengt schrok vertrok vertrekt begon begint stopt stopte hielp helpt
    las leest hoort hoorde riep roept keek kijkt gebruikt gebruikte werkt werkte stuurt stuurde
    opent opende sluit sloot haalde haalt legt legde zette zet vult vulde mist miste vreest vreesde
    hoopt hoopte vindt herkent herkende bedankt bedankte biedt bood beloofde belooft raakte raakt
    kende kent lijkt leek voelt geniet genoot rookt rookte lacht lachte trok trekt treedt trad
    startte start plant plande adviseert adviseerde accepteert accepteerde besprak bespreekt
    beoordeelt beoordeelde controleert controleerde corrigeert ontkent ontkende herinnert
    herinnerde benadrukt benadrukte erkent erkende mailt verwijst verwees verzoekt verzocht
    wijst wees antwoordt antwoordde reed rijdt rende rent ontbreekt ontbrak tekent tekende
    huurt verhuisde verhuist studeert verblijft verbleef stierf sterft viert vierde ondersteunt
    opnieuw betaalt betaalde stapt stapte steekt stak twijfelt twijfelde zocht zoekt ontving
    ontvangt vermoedt vermoedde schoof schuift noteert noteerde rapporteert rapporteerde draait
    draaide sprong springt zong zingt danst schold slaat sloeg
    """
)


def is_role(word: str) -> bool:
    """Whether a folded word names a role; compounds such as "jeugdpsychiater" count."""
    return word in ROLES or (len(word) > 6 and word.endswith(ROLE_ENDINGS))


def gender(words: tuple[str, ...] | list[str]) -> str:
    """ "v" or "m" when one of the folded words says so, else ""."""
    for word in words:
        if word in WOMAN:
            return "v"
        if word in MAN:
            return "m"
    return ""
