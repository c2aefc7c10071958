"""First names that occur often in the Netherlands, from many backgrounds. A hint, never a proof."""

from __future__ import annotations

from pathlib import Path

from vangnet.spotting.words import listed

_HERE = Path(__file__).parent


def _more(name: str) -> frozenset[str]:
    """Names of a file, without those that are ordinary words too."""
    return frozenset((_HERE / name).read_text(encoding="utf8").split())


# By others (faker-LICENSE.txt), compiled for this project in a file, and below.
FIRST_NAMES = (
    _more("faker_first_names.txt")
    | _more("own_first_names.txt")
    | listed(
        """
    barend evertje hannes karst lotje lou niesje sjonnie willie wout ab joke
    ad co jo aad aafke aaltje abdel abdelhafid abdelkader abdellah abdul abdullah abel achmed
    ada adam
    adriaan adriana adrie adrianus afke agnes agnieszka ahmed ahmet aisha aicha akke albert
    alberta albertus aleida alette alex alexander alexandra ali alice alida alie alina allard
    alma alphons amal amber amina amira amir amy an ana anass andre andrea andrew andries
    andrzej aneta angela angelique anika anita anja ank anke ankie ann anna anne annelies
    anneke annelot annemarie annemiek annemieke annet annette annie annika anouk ans anton
    antoine antoinette antonia antonie antonius antoon appie arend arie ariane arjan arjen
    arnaud arno arnold arnoud art arthur asha astrid atie auke aukje ayoub aya ayse aysel aziz
    babette barbara bart bartholomeus bas bastiaan bea beatrix beatrijs beau ben benjamin bep
    bente berend bernadette bernard bernardus bert berta berthe bertus betsy betty bianca bilal
    bjorn bo bob boris boudewijn boukje bouke bram brecht brenda brigitte britt bruno burak can
    carel carien carin carina carla carlijn carlo carlos carmen carola carolien carolina
    caroline casper catharina cateau cees celine cemal chaima chantal charles charlotte chris
    christa christel christiaan christian christien christina christine christoffel cindy
    claire clara claudia claudine clemens coby coen colette connie conny constance cor cora
    corine corinne corne cornelia cornelis corrie corry dagmar daan damian dana daniel danielle
    danny daphne dave david debbie debora deborah dejan demi denise dennis derk dewi diana dick
    diede diederik dieuwertje dimitri dina dinie dion dirk dirkje ditte djoke dolf dominique
    don dora doris dorien doutzen driss dunya dylan eda edgar edith edo eduard edward edwin eef
    eelco eelke eefje egbert eline elif elisa elisabeth elise elias elke ella ellen ellie elly
    elma els elsa elsbeth else elsje elvira elza emiel emile emilia emine emma emmy emre
    engelbert eric erica erik erika erna ernst erwin esmee esra esther eugenie eva eveline
    evelien evert evi fabian fadoua farah fardau farid fatih fatiha fatima fatma fay feike
    felix femke fenna ferdinand ferry fien fieke fiona fleur floor floortje floris fokke fokko
    foppe frank frans francien francine francis franciscus fred freda frederik frederique freek
    freya frida frits froukje gabriel gabrielle gea geert geertje geertruida geke george gerald
    gerard gerardus gerben gerda gerdien gerhard gerrie gerrit gert gertjan gertie gertrude
    gerry giel gijs gijsbert gilles gina gineke ginny gitta giovanni gonnie gonny gosse greet
    greetje greta grietje guido gulsen guus gwen habiba hakan hamid hamza han hanna hannah
    hanne hanneke hannie hans hanny harald harm harmen harriet harrie harry hasan hassan hatice
    hayat hedwig heidi heleen helen helena helene helga helma hendrik hendrika hendrikje
    hendrikus henk hennie henny henri henriette henry herbert herman hermanus hester hicham
    hidde hilal hilda hilde hille hilke hugo huib huibert hubert hubertus huseyin ian ibrahim
    ida ids ieke iet ilias ilona ilse imane imke ina indira ine ineke inez inge ingeborg ingrid
    irena irene iris irma isa isaac isabel isabella isabelle ismail ivan ivo ivonne jaap
    jaantje jack jackie jaco jacob jacoba jacobus jacomina jacqueline jacques jade jaimy jamal
    jamila jan jana jane janet janine janna janneke jannes jannet jannetje jannie janny
    jannigje jans jantine jantje janus janusz jarno jasmijn jasper jaswant jayden jeanet
    jeanette jeanine jeanne jef jelle jelmer jennifer jenny jens jeroen jerom jesse jessica jet
    jeltje jetske jill jilles jim jimmy jip jitske jo joachim joan joanna job jochem joep joeri
    johan johanna johannes john johnny jolanda jolien jolijn jonas jonathan joost joop joran
    jordy jordi jorien joris jorn jorrit jos jose josefien joseph josephine josine joyce juan
    judith juliette julia julian julie julius jurgen jurre jurriaan justin justine jutta kaat
    kamal karel karen karim karima karin karina karlijn kasper kasia katarzyna kate katja
    katinka katrien kay kees keet kelly kemal ken kenneth kenza kerstin kevin khadija khadijah
    khalid kim kirsten kitty klaas klaartje klaske klara koen koos krijn kristel kristina
    krystyna krzysztof kyra laila lamyae lana lara lars laura laurens lauri lauren laurien leah
    leen leendert leentje leila lena lenie lennart leo leon leonie leonard leonardus leontien
    lea lex lia lian liam lianne lidia lidwien lidy lien lieke lies liesbeth lieselot liesje
    lieuwe lili lilian lin lina linda linde lionel lisa lisanne lisette liv lizzy lobke loes
    lode lodewijk lois lonneke lot lotte louis louisa louise lourens lowie luc luca lucas lucia
    lucie lucien ludo luna luuk luus lydia lynn maaike maarten maartje machteld mahmoud
    malgorzata malika malou mandy manon manuel maria marian marianne marie mariam marieke
    mariel marielle marijke marijn marijne marin marina marinus mario marion maris mariska
    marit marjan marja marjo marjolein marjolijn mark markus marleen marlies marlou marlous
    marloes marly marnix marta martha martien martijn martin martina martine martinus mary
    maryam matthijs mats matthias maud maureen maurice maurits maurus max maxime meike mehmet
    mei mees mehdi melanie melchior melissa melvin menno mercedes mereltje merel merlijn meryem
    mia michael michal michel michelle michiel mieke mien miep miet mike mila milan milou
    mimoun minke miranda mirela mirjam mirthe mitchell mo moniek monika monique moos morris
    mounir mourad mohamed mohammad mohammed mostafa mustafa murat myrna myrthe nada nadia
    nadine naomi nancy natalia natalie natasja nathalie nel neeltje nellie nelly nelleke nicky
    nick nico nicola nicolaas nicole nicolette nicolle niels nienke nina noa noah noel noor
    noortje nora norah norbert nour nynke nuria odette olaf olga oleksandr olivier omar onno
    orlando oscar osman otto ouassima oumaima ozlem pascal pascale patricia patrick paul paula
    paulien pauline pawel peggy pelle perry petar peter petra petronella philip pien pier piet
    pieter pieternel pieternella pieterjan pim piotr pleun pleuni pom priscilla priya quinten
    quirine rabia rachel rachid radboud rafael rahma raja rajesh ralf ralph ramon rana randy
    raoul ravi raymond rebecca regina regien reinder reinier reinout rein remco remi remy
    renate rene renee renske reyhan ria richard rianne rick rie riek rieke riemke rien riet
    rietje rik rina rinus rita riza rob robbert robbin robert roberto robin rodney roel roeland
    roelof roelofje roger rogier roland rolf roman romano romy ron ronald ronja ronnie roos
    roosje rosa rosalie rosanne rosemarie roxanne roy ruben rudolf rudy rudi ruth ruud ryan
    saar saartje sabine sabrina sacha said saida salima sam samantha samir samira sander sandra
    sanne sannie santosh sara sarah saskia saul savannah sebastiaan sefanja selena selim selma
    sem senna serge sevda sevgi shanice shanna sharon sheila shirley sicco siebe siebren siem
    sien sienna sietske sieuwke sigrid silvia simon simone sina sinan sipke siska sita sjaak
    sjaan sjef sjoerd sjoukje sjors sofie sofia sonja sophia sophie soraya stan stef stefan
    stefanie stefania steffen stella stephan stephanie sterre steven stien stijn suus suze
    suzan suzanne suleyman sunita sven svetlana sylvain sylvia symen tamara tanja tara tariq
    tatjana ted teun teunis teuntje thea theo theodora theodorus thera therese theresia thierry
    thijmen thijs thirza thomas thys tibor tiemen tijmen tijn tijs til tilly tim timo tina
    tineke tinus tirza titia tjalling tjeerd tjitske tobias toine tom tomasz ton toon tonnie
    tonny toos trees trijntje trix trudy truus twan tygo ulrike umut ursula valerie vanessa
    vera veronica veronique vicky victor victoria vincent viola violet vivian volkert wally
    walter wanda warner wendela wendy werner wessel wesley wia wibo wiebe wieke wiesje wiet
    wijnand wil wilco wilfred wilhelm wilhelmina wilhelmus willeke willem willemien willemijn
    willemina william willy wilma wim wineke wietske wobbe wouter wouke wubbo xander xandra
    yannick yara yasin yasmina yassin yasmin yentl yesim yme ymkje yoran youri youssef yousra
    yvette yvon yvonne yunus yusuf zahra zainab zakaria zeger zehra zeynep zina zoe zofia zoey
    zwaantje zohra wytske sybren hylke jelte rutger roderick reinoud gerlof lubbert harmke
    geesje hilligje aafje fimke lammert evelyn rosalinde eliza nila keshia rishi anil sunil
    ramesh devi chandni hatim naima souad latifa mariusz dorota jolanta ewa iwona grzegorz
    wojciech tetiana olena iryna yuliia
    aagje aart abdi abe abebe abeltje adelheid adinda adnan agus ahn aidan aimee akram
    aleksandra alexia alfons alicja aline almaz alwin amarens amel amine andriy anique anisa
    anjali annabel annechien annejet annelien anneloes annelore annewil anniek anouska antje
    arianne armin arne ashwin asiye aurelia ayaan ayla aylin aysegul ayten azra babs bahar
    bahija barteld bartje basil beata begum berber berendina berrie bettie beyza birgit
    boelo bogdan bouchra brahim branko brechtje brigitta bronislawa budi busra caitlin camiel
    caro caspar cathelijne cecile chadia chahid charissa charlene chayenne cherrel chiara cihan
    ciska claartje clazien cobie coosje corina cornelie cynthia daisy damla daniella danique
    daria darius dariusz davy debby deniz derya desi desiree devin dian dianne didi dieke
    dieneke dieuwke dilan dilara dilek dineke dmytro donja doortje dorine dounia douwe dragan
    dyon ebru edda edsger elbert elena elfi ellemijn ellis eloise elske emil enes engelien enno
    erkan esma etienne ewoud ezra fabienne faisal farhan farida fariha fayza fenneke ferhat
    fikret filip filmon firat folkert fons fopje fouad franka frederieke freija funda
    furkan gabriela gamze ganesh gerjan gerlinde germa gerrita ghislaine gizem gonda gosia grada
    guusje gwenda hafida hakim halil halima hanane harke harma harold hasna havva hein hermien
    hetty hilko hillegonda hiroshi hodan houda huong huub ibtissam idske iene ikram ilham ilja
    ilke ilyas iman imre ingmar ioana ismay ivana izaak jacco jacintha jacomijn jadwiga jalal
    jamaal jantien jasmina jawad jay jaylano jeannette jenneke jeremy jessie jetty jikke jildou
    jing jitse jolande josje jouke judit jurjen justyna kadir kaja kamil kars kayleigh
    keesje keimpe kerem ketut kiki kimberley kiran klaasje koenraad korneel kornelia kubra
    lambert lauke leonoor levi liban lida lidewij lineke ling linsey livia loretta loubna
    luciano luise lukas machiel madelon mahmut maikel mara marc marcel marcella marcia marco
    marein marek margot margreet margriet mariette marije marjon marlise marouane marten martje
    marwa mathieu mathijs maura meindert melati melek meral merve mesut metin mettje mieneke
    mies mihaela mika mina mirella miriam mirte mischa mitchel mohamud mulugeta muriel nabil
    nadja najat najib narin nasra natasza natnael nawal nazan nermin nguyen nicolien niek nihal
    nihat nils nine noelle noud noura nouredine nurcan nurten oguz oksana ouafa outi owen
    pascalle patty pepijn pietje polina quincy rachelle radjesh rania rashida redouan resie reza
    riad riekje rienk rika rikkert rini rinske roberta roelfje roelie roshni rosita rozemarijn
    rufus sadia safae safia sahar salma salomon samia sanna sarina sascha sefa selam selin semra
    serap serdar serena serkan sezer shantal shanti shivani sijmen siti sjuul slawomir soenil
    soenita soufiane soumaya soumia stanislaw sten sung sylvana sylvie sytse sytske tahir
    tarik teddy theresa thuy tibbe tjerk tristan tsegay turan tycho ugur uilke vasile
    vikram volodymyr wail walid wassim wayan wichard wieger wies wietse willianne winnie witold
    wolter wytse xiao yagmur yasemin yassine yavuz ybe yente ymke ynte yolanda yonas yuki yuri
    zineb zuhal zulema
    abdelhak abdelilah abdeslam abeba abrehet adil adriaantje agata ahlam albertje allegonda
    anand anouar arendina aruna asma asmae badr barendina bartosz bashar baukje bereket berhane
    berry bertien binne bodhi bozena bronislava btissam carlien chafik chander chiel cok danuta
    dawit devika dharmindra dima dinesh dingena doekle driekus durk engelina ermias fadi feikje
    fennegien fenny feven ffieke fiyori fokje freweini frouke gait garrit gerrieke geziena
    gezina ghassan gijsbertje giovanna gjalt gradus grazyna grietsje haben habtom hafid hagos
    haitham hala halina hanan harmina haye heerke hessel hiba hillechien hind hinke hiske hiwot
    ini jandino jaroslaw jermaine jerrel jinte jopie jula karolina kavita khaled kibrom kidane
    kinga kishan kornelis lahcen lammechien lammegien layla leny letay liselotte lolke lubbigje
    lucineide lutgert luwam maher mahesh majd manoj manus marchien marga mariet marriet marrigje
    marvin marwan mebrahtu mechelina medhanie meena meeuwis mientje mohan mulu nirmala nizar
    nola oene ola ouafae pietertje ploni pooja popke prem przemek pyt pytsje quint qusay rachida
    radha radjen rahwa rami raymi redouane reem reinou rekha renata rense ricardo rients rima
    rineke rishma rixt roderik roelfien romario romke roula rowena ruurd saadia samer sanae
    sandhya sanjay sarita saron savitri sef semhar senait shadi shakira shanella sharda sharmila
    sherida shermaine shiva shurendy sientje siham sijtje sjaantje sjeng sjraar slawek soerin
    solomon soukaina suresh swaantje sybrand tarek tekle tesfay tietje tiny tjark tjitte toosje
    touria trijn truida usha vijay vinod vinz wafae wiepkje wiktoria wilbert willempje winta
    wojtek wybren wypkje xenia yashwant yazan yohannes yorick youness ypke ytsje yuna zbigniew
    zebib zein zwanet
    """
    )
)

SURNAMES = _more("faker_surnames.txt") | listed(
    """
    jansen janssen janssens jansens bakker visser smit meijer meyer meijers mulder bos vos
    peters hendriks dekker brouwer dijkstra smits kok jacobs vermeulen koster willems hoekstra
    prins verhoeven bosch huisman postma schouten willemsen kuipers kuiper kramer schipper
    scholten hermans peeters wolters hofman bosman sanders evers molenaar martens wouters maas
    verbeek hoek hermsen groen gerritsen wagenaar smeets jonker jonkers kuijpers kuijper
    veenstra bouwman faber dekkers boersma driessen blom zijlstra mol timmermans goossens
    schippers bosma vermeer verschuren cornelissen rademaker berends bouma hoogland koopmans
    dijkman nijland veldman lammers roelofs franken brands vink simons claassen snijders zwart
    geerts lambers huizinga boonstra hoogendoorn verbruggen bouwmeester terpstra kooistra
    sietsma wiersma haverkamp lubbers wessels oosterhuis yilmaz yildiz demir kaya celik sahin
    ozturk aydin arslan dogan kilic aslan cetin kara koc kurt ozdemir simsek polat korkmaz
    benali bouzid bouazza amrani idrissi haddad elouardi azzouzi bennani mansouri ouali chaoui
    aziz hassan mohamed ahmed ali nguyen tran pham zhang chen wang li liu wong singh kaur kumar
    sharma ramdin baldewsingh jagroep soekhoe bhikhie pinas esajas kartosen sewnarain ramlal
    kowalski kowalczyk nowak wisniewski wojcik lewandowski kaminski zielinski szymanska
    kowalska silva santos pereira fernandes rodrigues garcia martinez lopez tahiri chakir
    ouchan lahaye houben crutzen lemmens hendrikx claessens engelen vandenberg okonkwo mensah
    osei owusu abdi farah hussein tesfay habtom gebremedhin markovic petrovic popescu ionescu
    ivanov kovalenko shevchenko tuinman kroeze elzinga hofstra hoitsma jellema sikkema tuinstra
    bijlsma feenstra hiemstra heemskerk pronk leijten schellekens vugts maessen theunissen
    coenen hanssen cuypers schoenmakers timmers rutten vissers verhagen verheijen verkerk
    versteeg verweij vonk nijhuis morsink olthof wevers kamphuis bruggink assink tijhuis
    vrielink
    aarts adeyemi alberts algra amatsantiko andringa antwi appelman appiah beekman beerens begic
    bensaid bergsma berkhout beumer biemans bihari boateng bondarenko booij bouali bouhlal
    brandsma brinkman broekhuizen bulut chan chaouch cheung coppens cornelisse daalen dabrowski
    derksen diallo diepeveen dijksma dingemans douma duivenvoorden eijk elsinga everts fransen
    franssen geurts gielen gijsbers goedhart groeneveld groenewoud gulikers gunes haaksma hadzic
    haile haitsma harmsen havinga heijmans heijnen helmond hendriksen huang hugen hukom jankie
    jankowski janse jaspers jongsma jovanovic karabulut kleijn koolen kovacevic kraaijeveld
    krawczyk kromosoeto kruijt kuznetsov kwok lachman lamers langerak latuheru lau leatemia
    liang limburg linssen mahabier mahabir manuhutu marsman matulessy mazur melnyk meulenbelt
    meurs middelkoop miedema nieuwenhuis nikolic nooteboom nowicki okafor olsthoorn oosterveld
    otten oudshoorn ozkan pattiasina paulissen pawlak petersen petrov pieterse poelman ramaekers
    ramautar ramdjan reijnders reitsma rienks scheffer schuurman sikkens sikora sinnema sital
    soekhai sokolov sopacua sow stolk swart swinkels tahapary tekin tesfaye teunissen thijssen
    tkachenko toprak traore uiterwijk uittenbogaard veldhuis verburg verschoor visscher voskuil
    vroegindeweij warsame wattimena wijbenga wojciechowski wu xu yildirim ypma zajac zandstra
    zegers zerouali zhou zhu
    """
)
EITHER_NAME = FIRST_NAMES | SURNAMES
