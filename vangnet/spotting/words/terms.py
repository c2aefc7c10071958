"""Capitalised words that name nobody in particular: tests, brands, programs, languages, bodies.

Plain facts compiled for this project. A name of the case is found all the same: these lists only
keep words from being taken for people and organisations that nobody listed.
"""

from __future__ import annotations

from vangnet.spotting.words import listed

TESTS = listed(
    """
    marburg tinetti cincinnati killip sarnat gaskin mulligan mckenzie korsakov hamilton montgomery
    asberg zung oswestry phalen tinel finkelstein lachman mcmurray apley thompson hawkins neer
    yergason spurling fabere gaenslen schober dix hallpike epley valsalva rinne schirmer snellen
    amsler goldmann mallampati cormack lehane ramsay aldrete bromage fontaine rutherford gustilo
    salter kellgren outerbridge risser cobb tanner ballard dubowitz finnegan thomson pinard kiwi
    naegele lovset mauriceau zatuchni robson forrester ranson blatchford rockall pugh forrest
    hinchey murphy mcburney rovsing courvoisier virchow goligher breslow gleason dukes bosniak
    fazekas rankin bamford hoehn yahr hachinski folstein reisberg zarit cornell lawton karnofsky
    lansky fagerstrom bourdon stroop wechsler raven rorschach vineland griffiths bayley peabody
    schlichting allgower ishihara landolt angle fitzpatrick lund browder parkland wallace roper
    pressure-sore cornell dubois mosteller cockcroft gault harris benedict ziehl neelsen gram
    giemsa coombs kleihauer schilling mantoux romberg unterberger bordes barany ludwig kocher
    bigelow stimson cunningham mcgill guedel magill macintosh yankauer venturi sengstaken
    swan ganz seldinger hickman broviac groshong redon penrose jackson-pratt kirschner steinmann
    thomas-spalk bohler halo philadelphia miller schwab hauser expanded ashworth tardieu fugl
    brunnstrom nottingham bells behave vas-pijn doloplus abbey painad comfort flacc cries
    rotterdam wijma edinburgh whooley beck young mania calgary positive negative panss honos bprs
    manchester triage coma heart warning early coronary tripod beta bowtie swiss cheese lean
    ottawa canadian curb nexus perc geneva light killip grace timi cha2ds2 hasbled
    mirels tokuhashi norton waterlow purpose braden gosnell morse stratify hendrich johns hopkins
    """
)
ENGLISH = listed(
    """
    nachts middags avonds ochtends morgens
    campaign principles application combat timed
    scale score scores index test tool tools system systems assessment background situation
    recommendation inventory questionnaire checklist rating screening method review audit team
    manager management safety quality care health hospital medical nursing nurse risk high low
    early warning medication reconciliation root cause analysis just culture speak up time out
    sign read back rapid response emergency acute advanced life support basic trauma stroke sepsis
    bundle delirium pain fall falls pressure nutrition geriatric depression anxiety suicide mental
    state examination status performance independent living daily activities outcome measure
    clinical frailty severity impairment activity motor function short form global brief mini
    project program programme framework guideline policy update online portal cloud office
    business customer service desk support helpdesk old new spice black white friday world day
    """
)
BRANDS = listed(
    """
    perfusor venflon naprosyne voltaren carendo incidin zoll tourniquet sling michelin
    opel volkswagen toyota renault peugeot citroen ford fiat volvo audi bmw mercedes skoda seat kia
    hyundai nissan mazda suzuki honda tesla dacia canta biro gazelle batavus sparta vespa stella
    etos kruidvat ikea blokker coolblue nivea dove axe zwitsal pampers senseo heineken grolsch
    bavaria fanta cola nutella honig unox maggi abba beatles netflix spotify npo rtl playstation
    xbox lego duplo barbie nintendo disney samsung nokia huawei ipad iphone android tomtom garmin
    fitbit alexa siri braun oral-b gillette playmobil monopoly rummikub scrabble stratego kwartet
    swarovski miele bosch-siemens rivella chocomel optimel danoontje calve hak becel blueband
    marlboro caballero drum van-nelle shag wii sjoelbak vaseline vicks strepsils sinaspril
    golf polo corsa astra punto clio twingo yaris picanto picasso berlingo caddy octavia fabia
    stannah handicare otolift arjo guldmann hill-rom linido permobil meyra etac topro dietz ergofix
    tunstall vitaris zembro libelle margriet telegraaf trouw volkskrant
    """
)
PROGRAMS = listed(
    """
    triasweb iprova zenya infoland ecare puur cormel caress gerimedica mextra tenzinger myneva
    pluriform unit4 afas adapcare lable zorgdomein zivver medimapp ncare boomerweb farmedrx luscii
    verklizan vecozo cliendo medicore incura intramed fysiomanager spotonmedics crossuite exquise
    simplex onatal orfeus vrumun peridos portavita hix epic sharepoint onedrive citrix gmail hotmail
    linkedin twitter snapchat instagram telegram messenger burgernet pharmeon mijngezondheid uwzorg
    quli minddistrict therapieland karify embloom questmanager qarebase momentum patientsknowbest
    cgm mira bricks omnihis mediveld zorgkaart powerpoint excel mijnoverheid digid topdesk
    jira confluence planon monaco intus ortec dyflexis wereldtaal tolkentelefoon
    """
)
LANGUAGES = listed(
    """
    papiaments tarifit sranan sranantongo limburgs gronings twents zeeuws tigrigna amazigh
    kantonees kantonese mandarijn fries friese limburgs limburgse sarnami javaans swahili lingala
    kurmanji sorani pashto bengaals punjabi oromo amhaars wolof twi fula mandinka letland lets letse
    litouws litouwse litouwen estland ests sloveens slovenie slowaaks slowakije macedonisch maltees
    hebreeuws jiddisch latijn gebarentaal georgisch azeri azerbeidzjan oezbeeks kazachs mongools
    tibetaans birmees cambodja khmer laotiaans maleis maleisie tagalog singapore japan japans
    japanse korea koreaans koreaanse mexico mexicaans brazilie braziliaans argentinie chili peru
    colombia venezuela ecuador bolivia cuba haiti jamaica guyana egypte egyptisch tunesie algerije
    algerijns libie libanon libanees jordanie palestina palestijns saoedi-arabie jemen koeweit qatar
    senegal gambia guinee sierra leone ivoorkust mali burkina kameroen congo angola kenia oeganda
    rwanda burundi tanzania mozambique zambia zimbabwe luxemburg ijsland cyprus malta moldavie
    twents gronings drents zeeuws brabants achterhoeks vlaming vlamingen waals waalse wit-rusland
    """
)
BODIES = listed(
    """
    verenso lareb nivel vilans movisie
    lareb nivel trimbos vilans movisie nji zonmw perined nidos zorgbelang mantelzorgnl
    kinderformularium
    formularium farmacotherapeutisch kompas-kennisbank kennisbank thuisarts pharos stichting-lareb
    patientenfederatie ombudsman tuchtcollege inspectie slachtofferhulp burgerzaken belastingdienst
    politie-eenheid rijkswaterstaat rekenkamer parlement senaat kabinet europol interpol unicef
    """
)
MEDICINES = listed(
    """
    respimat handihaler turbuhaler diskus aerochamber ringerlactaat ringer septanest ultracain
    xylocaine ketac fuji dycal emla instillagel duratears hypromellose oculotect xalatan cosopt
    nasonex avamys flixonase otrivin bisolvon fluimucil codeine noscapine strepfen daktarin
    fucidin flammazine betadine sterilon hibiscrub calmurid cetomacrogol lanette dermovate
    emovate locoid protopic mirena implanon microgynon nuvaring yasmin depo-provera progynova
    utrogestan clomid gonal puregon pregnyl decapeptyl zoladex lucrin casodex xtandi zytiga
    nulojix cellcept prograf advagraf neoral sandimmune myfortic certican stelara cosentyx enbrel
    cimzia entyvio xeljanz olumiant ocrevus tysabri copaxone tecfidera gilenya avonex betaferon
    rebif lioresal baclofen dantrium botox dysport sirdalud fampyra mestinon riluzol xenazine
    exforge micardis coversyl zestril renitec cozaar diovan atacand olmetec norvasc adalat isoptin
    tildiem emcor nebilet lopresor tenormin inderal cordarone tambocor rytmonorm multaq entresto
    procoralan ranexa promocard monocedocard corlanor inspra aldactone bumex torasemide zaroxolyn
    lipitor crestor zocor ezetrol repatha praluent amaryl diamicron glucient glimepiride
    suglat steglatro xigduo synjardy rybelsus byetta bydureon saxenda wegovy mounjaro trurapi apidra
    fiasp suliqua abasaglar semglee actraphane ryzodeg xultophy hypostop dextro glucagen baqsimi
    tavegil zyrtec claritine aerius xyzal fexofenadine clemastine epipen jext emerade solu-medrol
    kenacort diprophos celestone florinef plenadren eutirox cytomel rapidocain naropin marcaine
    ultiva rapifen diprivan etomidaat nozinan largactil orap etumine semap imap cisordinol fluanxol
    trilafon dogmatil tiapridal solian latuda vraylar rexulti xeplion trevicta maintena zypadhera
    anafranil tofranil tryptizol nardil parnate wellbutrin cymbalta cipramil lexapro zoloft fevarin
    trintellix valdoxan priadel camcolit lamictal trileptal vimpat briviact topamax zonegran sabril
    frisium rivotril diphantoine epanutin luminal fycompa diacomit epidyolex equasym intuniv
    tentin elvanse provigil modafinil xyrem circadin imovane stilnoct normison dalmadorm mogadon
    seresta temesta xanax valium tranxene librium buspar refusal campral selincro champix zyban
    """
)
NAMELESS = TESTS | ENGLISH | BRANDS | PROGRAMS | LANGUAGES | BODIES | MEDICINES
ABBREVIATIONS = listed(
    """
    nb pm re fw td ge bm kvk bp fo fu ha ib lo lp md ng oa ob os pb pd pe pg pi pp pr ps pt rb rc rk
    rp sc sd se si sp ss st tb tc te tm tp ts tt tv vg vk vo vp vv wc wk wv zh zn zo zp nvt tbv tgv
    mbv obv dmv tzt aub svp bgg cq ai it ict hr rie ab bb bg ad rm hm kl
    """
)
FUNCTIONS = listed(
    """
    intake toegang kwaliteit inkoop administratie planning jeugd wmo dagbehandeling spoed
    behandeling
    financien personeel facilitair receptie schoonmaak keuken techniek communicatie bestuur
    opleiding
    onderzoek beleid contractering clientservice klantcontact aanmelding zorgbemiddeling revalidatie
    triage chirurgie interne cardiologie neurologie orthopedie geriatrie psychiatrie
    kindergeneeskunde
    verloskunde gynaecologie urologie oncologie longgeneeskunde dialyse endoscopie radiologie
    anesthesie heelkunde dermatologie oogheelkunde mondzorg apotheek farmacie voeding dietetiek
    fysiotherapie ergotherapie logopedie maatschappelijk geestelijke sociaal sociale wijkzorg
    spoedeisende spoedopvang recovery verkoeverkamer holding poliklinieken laboratorium inwoners
    """
)
_NATIONAL = """
    raad van bestuur|raad van toezicht|raad van commissarissen|raad voor de kinderbescherming
    raad van state|raad voor de rechtspraak|landelijk meldpunt zorg|portaal voor patientveiligheid
    federatie medisch specialisten|nederlands huisartsen genootschap|centrum indicatiestelling zorg
    veilig thuis|slachtofferhulp nederland|zorginstituut nederland|geschillencommissie zorg
    regionaal tuchtcollege|centraal tuchtcollege|nationale ombudsman|kinderombudsman
    college bescherming persoonsgegevens|autoriteit persoonsgegevens|openbaar ministerie
    nederlandse zorgautoriteit|rijksinstituut voor volksgezondheid|vereniging nederlandse gemeenten
    verpleegkundigen en verzorgenden nederland|patientenfederatie nederland|koninklijke nederlandse
    nederlandse vereniging|landelijke vereniging|landelijke huisartsen vereniging|provinciale staten
    tweede kamer|eerste kamer|hoge raad|europese unie|europees hof|world health organization
    rode kruis|leger des heils|zonnebloem|stichting lareb|sociale verzekeringsbank
    centraal justitieel incassobureau|dienst justitiele inrichtingen|nederlands forensisch instituut
    expertisecentrum euthanasie|toetsingscommissie euthanasie|onderzoeksraad voor veiligheid
    meld misdaad anoniem|algemene wet bestuursrecht|burgerlijk wetboek|wetboek van strafrecht
    wet langdurige zorg|hart- en vaatcentrum|donald duck|old spice|albert heijn|douwe egberts
    coca cola|radio 1|tripod beta|early warning|high risk|goede tijden slechte tijden|all you need
    hart van nederland|boer zoekt vrouw|de wereld draait door|eigen regie|de nieuwe toekomst
"""
NATIONAL: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.replace("-", " ").split())
    for line in _NATIONAL.strip().split("\n")
    for phrase in line.strip().split("|")
)
