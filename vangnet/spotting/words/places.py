"""Towns, districts, provinces and regions of the Netherlands that identify a place."""

from __future__ import annotations

from vangnet.spotting.words import listed

PLACES = listed(
    """
    aruba curacao bonaire saba paramaribo willemstad kralendijk oranjestad
    aalsmeer aalten aalst achtkarspelen akkrum alblasserdam alkmaar almelo almere alphen
    ameland amersfoort amstelveen amsterdam andijk apeldoorn appelscha appingedam arnemuiden
    arnhem assen asten axel baarn badhoevedam bakel baarle balk barendrecht barneveld beek
    beesd beilen bemmel benschop bergeijk bergschenhoek berkel berlicum best beuningen
    beverwijk bilthoven bladel bloemendaal bleiswijk bodegraven boekel bolsward borculo borger
    borne boskoop boxmeer boxtel breda breskens breukelen brielle broek bruinisse brummen
    brunssum budel bunnik bunschoten buren bussum buurse capelle castricum coevorden cuijk
    culemborg dalfsen dalen dedemsvaart delden delft delfzijl denekamp deurne deventer didam
    diemen diever dinxperlo dirksland doesburg doetinchem dokkum domburg dongen doorn doorwerth
    dordrecht drachten driebergen drongelen dronten druten drunen duiven duivendrecht echt edam
    ede eelde eersel eibergen eijsden eindhoven elburg elst emmeloord emmen enkhuizen enschede
    epe ermelo etten-leur franeker geertruidenberg geldermalsen geldrop geleen gemert gendt
    gennep gieten giethoorn goes goirle goor gorinchem gorredijk gouda grave groenlo groesbeek
    groningen grou haaksbergen haarlem haarlemmermeer haelen halsteren hardenberg harderwijk
    harlingen harmelen hasselt hattem heemskerk heemstede heerde heerenveen heerhugowaard
    heerlen heesch heeswijk heeze heiloo helden hellendoorn hellevoetsluis helmond
    hendrik-ido-ambacht hengelo heusden hillegom hilvarenbeek hilversum hoensbroek holten
    hoogeveen hoogezand hoogkarspel hoorn horst houten huissen huizen hulst ijmuiden
    ijsselstein joure kaatsheuvel kampen kapelle katwijk kerkrade kesteren kollum krimpen
    krommenie laren leek leerdam leersum leeuwarden leiden leiderdorp leidschendam lelystad
    lemmer leusden lichtenvoorde lisse lochem loenen loosdrecht losser maarssen maassluis
    maastricht made mariënberg marum medemblik meerssen menaldum meppel middelburg middelharnis
    mijdrecht mill moerdijk monnickendam montfoort mook muiden naaldwijk naarden neede
    nieuwegein nieuwerkerk nieuwkoop nijkerk nijmegen nijverdal noordwijk noordwolde norg
    nuenen nunspeet nuth obdam odijk oegstgeest oirschot oisterwijk oldebroek oldenzaal olst
    ommen oostburg oosterbeek oosterhout oosterwolde ootmarsum oss oudenbosch ouderkerk
    oudewater overloon papendrecht panningen pijnacker purmerend putten raalte ravenstein
    renkum renswoude reusel reuver rheden rhenen ridderkerk rijen rijnsburg rijssen rijswijk
    roden roermond roosendaal rosmalen rotterdam ruurlo sappemeer sassenheim schagen
    schagerbrug scheveningen schiedam schiermonnikoog schijndel schoonhoven schoorl schoonebeek
    sevenum sittard sliedrecht sluis sneek soest soesterberg someren son spakenburg spijkenisse
    stadskanaal staphorst stein steenbergen steenwijk stiens stompwijk stramproy susteren
    swalmen tegelen ter-apel terborg terneuzen texel tholen tiel tilburg tubbergen twello
    tynaarlo uden uitgeest uithoorn ulft urk urmond utrecht vaals vaassen valkenburg
    valkenswaard veendam veenendaal veghel veldhoven velp velsen venlo venray vianen
    vierlingsbeek vinkeveen vlaardingen vleuten vlieland vlijmen vlissingen volendam voorburg
    voorhout voorschoten voorst vorden vriezenveen vroomshoop vught waalre waalwijk waddinxveen
    wageningen wassenaar weert weesp wehl werkendam westerbork westervoort wierden
    wieringerwerf wijchen wijhe wijster winschoten winsum winterswijk woerden wolvega workum
    wormerveer woudenberg woudrichem yerseke zaandam zaandijk zaltbommel zandvoort zeewolde
    zeist zelhem zevenaar zevenbergen zierikzee zoetermeer zoeterwoude zuidhorn zuidlaren
    zundert zutphen zwanenburg zwartsluis zwijndrecht zwolle friesland fryslan drenthe
    overijssel gelderland flevoland zeeland limburg brabant noord-brabant noord-holland
    zuid-holland twente achterhoek veluwe betuwe walcheren salland zuid-limburg kennemerland
    waterland gooi vechtstreek rijnmond haaglanden westland twenterand westfriesland hoeksche
    waard zeeuws-vlaanderen goeree-overflakkee schouwen-duiveland peelland meierij
    westerkwartier oldambt drechtsteden alblasserwaard krimpenerwaard liemers eemland
    noordoostpolder antwerpen brussel gent brugge leuven luik keulen aken kleef wenen berlijn
    parijs londen madrid rome istanbul ankara rabat casablanca nador paramaribo warschau praag
    alicante malaga
    """
)
SUFFIXES = listed(
    """
    noord zuid oost west centrum haven buiten stad binnenstad rand poort hout zuidoost zuidwest
    noordoost noordwest
    """
)
PREPOSITIONS = listed(
    """
    in te uit naar nabij rond omgeving richting regio wijk gemeente plaats vanuit district eenheid
    arrondissement provincie buurtschap dorp polder eiland kern deelgemeente stadsdeel buurt stad
    veiligheidsregio politieregio dorpskern basiseenheid woonwijk streek waterschap parochie
    """
)
AREAS = listed(
    """
    omgeving wijk regio gemeente district eenheid arrondissement provincie buurtschap dorp polder
    eiland deelgemeente stadsdeel buurt veiligheidsregio politieregio dorpskern basiseenheid
    woonwijk streek waterschap
    """
)
RIVERS = listed(
    """
    amstel linge ijssel vecht waal maas rotte spaarne zaan dommel dinkel regge berkel geul roer
    niers hunze schie gouwe merwede dintel donge reest rijn ijsselmeer markermeer waddenzee
    oosterschelde westerschelde grevelingen veluwemeer sneekermeer nederrijn eem oude-rijn noordzee
    haringvliet biesbosch lauwersmeer zwartewater wantij vechtplassen
    zuidlaardermeer paterswoldsemeer
    """
)
STREETS = (
    "straat", "weg", "laan", "plein", "gracht", "kade", "singel", "steeg", "plantsoen", "dreef",
    "pad", "hof", "dijk", "markt", "baan", "ring", "wal", "erf", "oord", "akker", "kamp", "burg",
    "veld", "park", "berg", "meent", "haven", "kanaal", "boulevard", "allee", "brink", "werf",
    "vaart", "ven", "stee", "hoeve", "tuin", "land", "horst", "rijk", "slag", "wijk", "brug",
    "molen", "schans", "wetering", "zijde", "beek", "donk", "buurt", "heide", "mate", "gaarde",
    "str", "eind", "einde", "bocht", "zoom", "weide", "pas", "rak",
)  # fmt: skip
SURE_STREETS = (
    "straat", "weg", "laan", "plein", "gracht", "kade", "singel", "steeg", "plantsoen", "dreef",
    "boulevard", "allee",
)  # fmt: skip
