"""Words of care that carry a capital and name nobody: eponyms, scales, laws, bodies, medicines."""

from __future__ import annotations

from vangnet.spotting.words import listed

EPONYMS = listed(
    """
    wellens brugada mobitz wolff parkinson white gaucher fabry bankart child pugh borg mayo hudson
    escherichia bartonella coxsackie epstein barr norwalk addison cushing bazett beers meckel
    fournier kocher
    parkinson alzheimer crohn guillain barre hodgkin down addison cushing graves basedow
    hashimoto bechterew meniere wernicke korsakoff korsakow lewy huntington pick creutzfeldt
    jakob lyme weil kahler waldenstrom raynaud sjogren tourette asperger rett turner
    klinefelter marfan ehlers danlos duchenne becker steinert charcot marie tooth dupuytren
    quervain colles bell horner babinski lasegue kernig brudzinski romberg apgar glasgow norton
    waterlow braden katz barthel bristol wells allen kawasaki behcet wilson gilbert barrett
    hirschsprung vincent besnier boeck pfeiffer munchhausen sudeck perthes scheuermann baker
    kayser cheyne stokes kussmaul ringer hartmann foley tiemann charriere doppler holter bobath
    trendelenburg heimlich credé leopold kristeller mcroberts zavanelli rubin woods erb klumpke
    sheehan hellp braxton hicks bishop silverman glucophage dravet lennox gastaut west jackson
    prader willi angelman williams noonan fragiele edwards patau stiff person lesch nyhan
    fanconi conn zollinger ellison whipple osler weber rendu von willebrand crohns maslow
    erikson gordon gibbs kolb korthagen deming likert ishikawa reason prisma sire
    """
)
CARE_CAPS = listed(
    """
    rvb rvt rvc rve mt or cr ercp lucas marevan exelon reminyl ebixa madopar sinemet inderal
    digoxine lanoxin bumetanide burinex hydrochloorthiazide indapamide natrium kalium calcium
    magnesium fosfaat ureum kreatinine creatinine leukocyten trombocyten ferritine albumine
    bilirubine amylase troponine glucose cholesterol triglyceriden sclerae pupillen abdomen thorax
    cor pulmones extremiteiten anamnese beloop conclusie beleid voorgeschiedenis medicatie advies
    lyrica pregabaline gabapentine neurontin venlafaxine efexor citalopram escitalopram sertraline
    fluoxetine paroxetine mirtazapine remeron nortriptyline amitriptyline bupropion valproaat
    lamotrigine carbamazepine fenytoine levodopa rivastigmine donepezil memantine galantamine
    aripiprazol abilify haldoldrops promethazine zopiclon zolpidem nitrazepam methylfenidaat
    medikinet
    dexamfetamine strattera buprenorfine suboxone methadon naltrexon disulfiram antabuse bisoprolol
    carvedilol sotalol amiodaron verapamil diltiazem nifedipine losartan valsartan candesartan
    irbesartan perindopril ramipril captopril rosuvastatine pravastatine ezetimib tamsulosine
    finasteride solifenacine mirabegron desmopressine minrin insuline humuline insulatard actrapid
    mixtard toujeo jardiance forxiga empagliflozine dapagliflozine sitagliptine januvia victoza
    trulicity methotrexaat azathioprine hydroxychloroquine sulfasalazine mesalazine infliximab
    adalimumab humira rituximab trastuzumab tamoxifen letrozol anastrozol capecitabine cisplatine
    docetaxel flucloxacilline floxapen ceftriaxon cefuroxim cefazoline gentamicine tobramycine
    vancomycine metronidazol flagyl doxycycline azitromycine claritromycine ciprofloxacine
    cotrimoxazol trimethoprim fosfomycine aciclovir fluconazol nystatine miconazol tazocin meropenem
    heparine nadroparine enoxaparine dalteparine tinzaparine edoxaban lixiana dabigatran dipyridamol
    persantin carbasalaatcalcium acetylsalicylzuur aspirine celecoxib etoricoxib morfinepomp mst
    palexia tapentadol pethidine remifentanil sufentanil primperan metoclopramide domperidon
    ondansetron zofran loperamide imodium macrogol bisacodyl dulcolax microlax klysma nexium losec
    ranitidine rennie gaviscon foliumzuur vitamine thiamine cyanocobalamine ferrofumaraat losferron
    alendroninezuur actonel fosamax denosumab thyroxine euthyrox strumazol propylthiouracil
    hydrocortison medrol solumedrol becotide budesonide pulmicort foster trimbow onbrez ultibro
    singulair montelukast epipen adrenaline atropine lidocaine bupivacaine rocuronium esmeron
    suxamethonium labetalol nicardipine nitroglycerine noradrenaline dobutamine tranexaminezuur
    cyklokapron konakion beriplex anti-d oxytocin prostin propess cytotec nubain remicade
    zorgplan zorgleefplan signaleringsplan crisiskaart huisregels lasa medicatieoverzicht fact
    mmse moca gds camcog nrs vas must snaq dos cam gcs emv avpu mews ews pews news sbar isbar
    ecg eeg mri ct pet echo crp bse hb inr egfr tsh psa bmi adl iadl hdl ldl copd cva tia hiv
    aids mrsa esbl vre adhd add ass ptss ocd dsm icd icf icpc nanda omaha bopz wvggz wzd wlz
    wmo zvw wgbo wkkgz avg wtza wbp wbig big agb bsn uzi igj igz nza zinl rivm knmg nhg lhv vvt
    ggz ggd ghor rav msz vg lvb zzp ehr epd ecd epic hix chipsoft nedap ons lsp mdo mdl kno ic
    ccu mcu seh hap sow soo cpr reanimatie aed dnr nr ntbr ok po iv im sc vte dvt le aki uwi dm
    ckd lvef ef pci cabg tavi pda pds gerd maag colitis mrs nihss sofa qsofa sirs kdigo nice
    who nvkc nvog knov v&vn venvn actiz gv nvr mip vim fona mic prisma sire bow tie rca raci
    pdca smart sbarr soep soap jgz vgz cz dsw anw hkz iso nen nta nictiz kik zib fhir medmij
    vipp phe phf phr mijn tno cbs scp ser uwv ciz cak svb rvs cjg vt zsm om ots mdft emdr cgt
    fto azc ambu ambo
    dgt act fact htt ibt ihbt isht ppg mbt g1p0 g1p1 g2p1 g2p0 g3p2 ad ctg nst mbo pprom prom
    hpp sectio vbac liggingsecho iui ivf icsi rr af hf spo2 sat temp pols glucose kreat leuco
    trombo k na hco3 ph po2 pco2 lactaat aios anios coas poh vs pa so evv ig hbo wo bhv hbv psm
    bls als atls apls mrt xxx ggzers dd ml mg mcg iu ie eh mmol umol kg cm mm kcal stat cito
    prn zn veilig thuis incidenten melden incidentmelding kernteam basis prisma-analyse
    inspectie gezondheidszorg jeugd ministerie vws zorginstituut rijksoverheid tweede eerste
    kamer nederlandse zorgautoriteit autoriteit persoonsgegevens openbaar raad van toezicht
    bestuur wet besluit regeling richtlijn norm kader toetsingskader veldnorm kwaliteitskader
    kwaliteitsstandaard handreiking leidraad protocol werkinstructie artikel bijlage tabel
    figuur hoofdstuk paragraaf burgerlijk wetboek strafrecht grondwet awb woo wob bw sr sv eu
    evrm vn ivbpr zorgdomein whatsapp teams outlook excel word google facebook instagram tiktok
    youtube internet windows microsoft apple siilo signal zoom skype facetime videobellen caren
    carenzorgt medimo ysis nexus promedico medicom pharmacom topicus zorgmail cura plancare qic
    sdb lidocaine paracetamol morfine fentanyl midazolam haldol haloperidol lorazepam oxazepam
    temazepam diazepam dipiperon pipamperon seroquel quetiapine risperdal risperidon olanzapine
    zyprexa clozapine leponex lithium depakine tegretol prozac seroxat ritalin concerta
    omeprazol pantozol pantoprazol metoprolol selokeen furosemide lasix spironolacton
    lisinopril enalapril amlodipine simvastatine atorvastatine metformine gliclazide novorapid
    lantus levemir tresiba humalog ozempic apixaban eliquis xarelto rivaroxaban pradaxa
    acenocoumarol fenprocoumon marcoumar sintrom clexane fraxiparine fraxodi ascal plavix
    clopidogrel prednison prednisolon dexamethason augmentin amoxicilline ciproxin
    nitrofurantoine movicolon forlax lactulose oxycodon oxycontin oxynorm tramadol tramal
    diclofenac ibuprofen naproxen naloxon ventolin salbutamol spiriva symbicort seretide
    atrovent nutridrink nutrison fresubin syntocinon oxytocine methergin sulproston buccolam
    stesolid keppra levetiracetam nitro isordil dormicum propofol ketamine esketamine entonox
    durogesic abstral thyrax levothyroxine prolia alendroninezuur calcichew vitamine cavilon
    sudocrem tempur invacare vermeiren medela philips hartmann tena mepilex aquacel baxter
    baxterrol medido medicijndispenser hema albert heijn jumbo lidl aldi action thuisbezorgd
    postnl dhl kerst pasen pinksteren ramadan suikerfeest god allah jezus bijbel koran corona
    covid covid-19 sars influenza rs rsv norovirus clostridium legionella euro eur nl gmt cet
    utc pdf docx bijv mevr calamiteit calamiteitencommissie commissie onderzoekscommissie
    cliëntenraad ondernemingsraad patiënt cliënt bewoner zorgaanbieder zorgverlener familie
    casus dossier zorgnetwerk plan do check team afdeling locatie groep woning etage gebouw
    linker rechter links rechts boven onder maagdarm a b c d e f g h i j l m n o p q r s t u v
    w x y z ii iii vi vii viii ix xi xii
    """
)
NATIONS = listed(
    """
    nederland nederlands nederlandse nederlander nederlandstalig belgie belgisch belg vlaams
    vlaanderen duitsland duits duitse frankrijk frans franse engeland engels engelse brits
    britse verenigd koninkrijk spanje spaans spaanse portugal portugees portugese italie
    italiaans italiaanse griekenland grieks griekse turkije turks turkse marokko marokkaans
    marokkaanse berbers tamazight arabisch arabische syrie syrisch syrische irak iraaks irakees
    iran iraans perzisch farsi dari pasjtoe afghanistan afghaans afghaanse eritrea eritrees
    tigrinya somalie somalisch ethiopie ethiopisch sudan soedan suriname surinaams surinaamse
    indonesie indonesisch indisch indische moluks molukse antillen antilliaans antilliaanse
    curacao aruba bonaire papiamento polen pools poolse rusland russisch russische oekraine
    oekraiens oekraiense roemenie roemeens bulgarije bulgaars hongarije hongaars tsjechie
    kroatie bosnie bosnisch servie servisch albanie albanees china chinees chinese vietnam
    vietnamees thailand thais filipijnen filipijns india hindi pakistan urdu sri lanka tamil
    amerika amerikaans amerikaanse canada australie afrika afrikaans azie aziatisch europa
    europees europese ghana ghanees nigeria kaapverdie kaapverdisch zwitserland oostenrijk
    denemarken deens zweden zweeds noorwegen noors finland ierland iers schotland schots israel
    joods joodse katholiek katholieke protestants gereformeerd hervormd islamitisch islam
    moslim christelijk hindoe hindoestaans koerdisch koerdische armeens georgie
    """
)
ORGANISATION_HEADS = listed(
    """
    thuiszorg thuiszorgorganisatie apotheek stichting huisartsenpraktijk huisartsenpost
    huisartsencentrum gezondheidscentrum hap ziekenhuis verpleeghuis verzorgingshuis
    woonzorgcentrum zorgcentrum zorghuis zorghotel zorgvilla zorgboerderij zorggroep
    zorginstelling zorgorganisatie zorgaanbieder kraamzorg kraambureau kraamcentrum
    geboortecentrum geboortehuis verloskundigenpraktijk verloskundigen verloskundigencentrum
    basisschool school middelbare lyceum college kinderdagverblijf kinderopvang peuterspeelzaal
    taxi taxibedrijf ggz ggz-instelling fact-team fact wijkteam gemeente groep locatie woning
    woonvoorziening woongroep woonlocatie kliniek polikliniek hospice jeugdbescherming
    jeugdzorg jeugdhulp ggd rav ambulance ambulancedienst ambulancezorg praktijk fysiotherapie
    fysiotherapiepraktijk tandartspraktijk maatschap dagbesteding dagopvang dagcentrum
    nachtopvang opvang inloophuis buurthuis buurtteam buurtzorg wijkverpleging
    revalidatiecentrum centrum behandelcentrum expertisecentrum instituut thuiszorgteam team
    residentie aanleunwoning serviceflat flat park villa landgoed huize klooster abdij bureau
    vereniging cooperatie zorgverzekeraar meldkamer dierenkliniek laboratorium lab
    trombosedienst verslavingszorg gasthuis zorgpartners psychologenpraktijk
    psychologiepraktijk therapiehuis gezinshuis leefgroep behandelgroep unit paviljoen umc mc
    obs cbs rkbs pcbs sbo vso mavo vmbo uitzendbureau adviesbureau zorgbureau
    wzc kdv bso csg roc isk gbs kbs daltonschool montessorischool buurtcentrum wijkgebouw kringloop
    huisartsen netwerk zorgnetwerk samenwerkingsverband afd cateraar installateur brasserie
    bistro harmonie
    fanfare koor zangkoor kulturhus mfa
    servicepunt ontmoetingscentrum woonpark zorgpark woonlandschap dorpshuis wijkcentrum
    brandwondencentrum dialysecentrum oogcentrum doktersdienst dokterswacht huisartsendienst
    activiteitencentrum verenigingsgebouw
    bemiddelingsbureau kinderziekenhuis pleegzorg pleegzorgorganisatie thuisbegeleiding
    woonbegeleiding afdeling hof woonzorg zorgresidentie zorgcombinatie poliapotheek
    dienstapotheek bewindvoering bewindvoeringskantoor cafe restaurant bakkerij slagerij
    voetbalclub sportclub kerk parochie moskee camping hotel manege zwembad bibliotheek garage
    leverancier firma bedrijf hulpmiddelenleverancier aannemer uitgeverij drogist drogisterij
    opticien audicien kwekerij advocatenkantoor notariskantoor installatiebedrijf verhuurder
    beveiligingsbedrijf schoonmaakbedrijf woningcorporatie woningbouwvereniging corporatie
    uitvaartzorg uitvaartonderneming uitvaartcentrum zorgkantoor verzekeraar supermarkt tandartsen
    eetcafe cafetaria snackbar pension asielzoekerscentrum azc sporthal scouting mannenkoor
    jgz cjg vvt begraafplaats crematorium thuishulp dialysecentrum dokterspost
    huisartsenspoedpost spoedpost
    zorgerf zorgwinkel zaal wijkcentrum dorpshuis gemeenschapshuis kringloopwinkel naaiatelier
    """
)
HEAD_ENDINGS = (
    "praktijk", "ziekenhuis", "kliniek", "zorgcentrum", "apotheek", "zorggroep", "team", "hulp",
    "centrum", "instelling", "organisatie", "bureau", "dienst", "groep", "winkel", "kantoor",
)  # fmt: skip
ORGANISATION_TAILS = listed(
    """
    ziekenhuis gasthuis medisch umc mc kliniek hospice zorggroep thuiszorg apotheek huis
    zorgcentrum stichting lyceum college groep zorg care kinderziekenhuis
    """
)
ORGANISATION_ENDINGS = (
    "zorg", "care", "ziekenhuis", "gasthuis", "kliniek", "zorggroep", "huis", "hoeve",
    "praktijk", "apotheek", "oord", "thuis", "medisch", "groep", "stichting", "horst", "staete",
    "stede", "burgh", "residentie", "zicht", "hof", "borg", "rade", "rust",
)  # fmt: skip
KNOWN_ORGANISATIONS = listed(
    """
    UMCG LUMC UMCU AMC VUmc VUMC MUMC OLVG MCL ZGT NWZ HagaZiekenhuis Rijnstate Isala
    Radboudumc RadboudUMC CWZ JBZ TweeSteden Amphia Bravis Zuyderland VieCuri Elkerliek ADRZ
    IJsselland Ikazia Maasstad Diakonessenhuis Tergooi Flevoziekenhuis Dijklander Spaarne
    BovenIJ Amstelland Slingeland Gelre Röpcke Tjongerschans Treant WZA Rivierenland Bernhoven
    Parnassia Altrecht Arkin Lentis Mondriaan Dimence GGNet Accare Yulius Emergis Buurtzorg
    Careyn Cordaan Amsta Omring Evean Vivent Zorgspectrum Carinova Espria Vilente Pluryn
    Philadelphia Cosis Amarant Lunet Abrona Reinaerde Amerpoort Sherpa Esdege Ipse Gemiva
    Middin Pameijer Lievegoed Levvel Youké Intermetzo Ambiq ETZ MST
    """
)
LEGAL = listed(
    """
    stichting bv b.v. nv vof v.o.f. cooperatie maatschap vereniging de het en van voor
    """
)
PLAIN = listed(
    """
    noord zuid oost west midden centrum nederland regio zorg thuis groep team algemeen algemene
    academisch medisch medische centraal eerste tweede nieuwe oude grote kleine wijk stad
    locatie welzijn wonen en voor ouderen jeugd gezin langdurige thuiszorg
    """
)


LEADING_ENDINGS = (
    "praktijk", "ziekenhuis", "kliniek", "zorgcentrum", "apotheek", "zorggroep", "team",
    "leverancier", "bedrijf", "kwekerij", "winkel", "corporatie", "kantoor", "hulp", "vereniging",
    "koor", "salon", "orkest", "werf", "fabriek", "boerderij", "bakkerij", "slagerij",
)  # fmt: skip


def is_head(word: str) -> bool:
    """Whether a folded word says what kind of organisation follows: "thuishulp", "zorgwinkel"."""
    return word in ORGANISATION_HEADS or (len(word) > 6 and word.endswith(HEAD_ENDINGS))


def leads_name(word: str) -> bool:
    """Whether in a text the name of an organisation may follow a folded word.

    Narrower than `is_head`: behind "nachtdienst" and "werkgroep" mostly comes a person.
    """
    return word in ORGANISATION_HEADS or (len(word) > 8 and word.endswith(LEADING_ENDINGS))
