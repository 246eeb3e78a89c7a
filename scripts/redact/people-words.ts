/** Words with a capital that are nobody: they end a name, or make an organisation of it. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Words that stand in name fields, greetings and headings and are no names. In lower case, without accents. */
export const NOBODY = words(`
  the and support team customer customers agent admin info help helpdesk sales service services office user users guest unknown von van der den del dos das bin ben herr frau mr mrs ms
  all everyone everybody folks guys there sir madam sirs colleagues friends world again you your yours me my mine we our us i i'm im it its he she they them this that these those what which who when where why how
  yes no ok okay sorry please thanks thank hello hi hey dear good morning afternoon evening day night regards best kind kindly sincerely cheers not so but if as at in on by to from for with of or an a is are was were be been do does did
  ticket tickets case order orders invoice account email mail phone app website page site login password button menu error bug update version issue problem question request feedback
  monday tuesday wednesday thursday friday saturday sunday january february march june july september october november december
  alexa siri cortana bixby google android apple iphone ipad mac windows microsoft mozilla firefox chrome safari edge amazon facebook instagram twitter whatsapp youtube netflix spotify linux github gitlab jira slack zoom teams excel word outlook gmail yahoo paypal stripe visa mastercard
  english french spanish italian portuguese polish russian turkish dutch swedish chinese japanese american british european
  internet online web server cloud data settings home dashboard profile search file files folder project projects api url pdf csv sms usb vpn wifi gps ceo cto hr it
  damen herren team kundenservice kundendienst zusammen alle allerseits guten tag morgen abend ich sie er wir ihr es das die der ein eine und oder aber wenn wie was wer wo warum bitte danke hallo liebe lieber grusse gruss betreff firma
  bonjour merci madame monsieur equipe service client tous toutes je vous nous il elle on le la les un une des et ou mais si comment quand pourquoi ca c'est cher chere
  hola gracias equipo senor senora todos yo usted el ella los las una unos y o pero si como cuando donde por para estimados buenos dias
  ciao grazie tutti squadra io lei lui noi voi il lo gli uno una e o ma se come quando dove perche buongiorno ola obrigado todos equipe eu voce ele ela os as um uma mas se quando onde porque bom dia
  dag allemaal ik u jij hij zij wij het een en of maar als hoe wanneer waarom hej alla jag du han hon vi det ett och eller men om hur nar varfor czesc dzien dobry ja ty on ona my oni to i lub ale jak kiedy dlaczego
  merhaba ben sen biz siz onlar bu bir ve veya ama nasil ne zaman neden привет здравствуйте спасибо команда я ты он она мы вы они это и или но если как когда где почему все добрый день
  note notes interview callback key card iban user login subject re fwd fw date time name address city country street road mobile tel fax signed sent
  anonymous customer1 client clients patient participant interviewer interviewee moderator researcher speaker respondent host narrator
  doktor professor hausmeister hausmeisterin direktor direktorin lehrer lehrerin minister nachbar nachbarin chefin kollege kollegin president doctor officer judge captain chair secretary docteur maitre directeur directrice doctor profesora profesor dottoressa dottore avvocato
  nobody somebody someone anybody anyone nothing something everything also just still now then here maybe perhaps however because although while after before since until
  call calls contact ask tell email manager supervisor accounting billing finance marketing engineering design product delivery shipping returns warehouse reception front desk bank police hospital school university
  christmas easter ramadan god jesus internet earth`);

/** Words that make an organisation, a product or a place of the words before them. */
export const NOT_PEOPLE_AFTER = words(`
  gmbh ag kg ohg ug e.v. ev inc inc. llc ltd ltd. limited plc corp corp. corporation co co. company companies group groupe gruppe holding holdings sa s.a. sas sarl s.l. sl srl s.r.l. spa s.p.a. bv b.v. nv n.v. ab oy as a/s aps sp. z.o.o. ska s.k.a. eireli ltda ltda. s/a me lda oao ooo зао ооо оао а.ş. a.s. a.ş aş ltd.şti şti
  industries enterprises solutions systems technologies technology tech labs lab software bank investment investments partners associates consulting services studio studios media foundation institute university college school hospital clinic church museum airport station hotel restaurant cafe bar shop store market books press news times post radio tv
  street road avenue lane drive court boulevard square park place bridge river lake mountain hill beach county city town village state province
  supplies supply bakery gardens florist florists plumbing heating kitchen kitchens salon boutique farms foods motors pharmacy dental legal realty properties construction builders roofing catering logistics transport trading travel tours insurance mutual financial digital agency designs interactive networks telecom electric energy airlines airways hotels resort spa gym fitness academy trust council committee association union society league brewery winery furniture
  logistik handel verlag werke bau textil tekstil stiftung schule kirche bahnhof platz strasse straße allee weg brucke turm markt preis versand reisen moden gymnasium comercio transportes servicios sociedade
  prize award cup open games festival day week syndrome disease algorithm theorem law act programming framework team edition metrics department roman romane reihe serie engine console version app update pro plus max mini premium sale figli fils sons und`);

/** A street: a name before it is no person. */
export const PLACES_BEFORE = words(
  'san santa sant saint st st. são sao sankt new north south east west lake mount mt port fort upper lower los las el puerto villa rio bad alt neu nowy stary nova nueva nouvelle ave',
);

/** Months and days, towns and countries: names that are far oftener something else than a person, so only a strong cue makes a person of them. */
export const CALENDAR = words(
  'january february march april may june july august september october november december abril mayo junio julio agosto mai juin avril aout juni juli maggio aprile giugno luglio domenica sunday monday tuesday wednesday thursday friday saturday mon tue wed thu fri sat sun paris london sydney austin houston dallas denver berlin milan vienna verona geneva amsterdam lima rio york bristol georgia jordan israel india china kenya asia america africa france italia cuba haiti mali chad peru oman florida texas arizona montana nevada alaska virginia carolina dakota indiana washington cleveland orlando memphis vegas brooklyn chelsea manhattan alexandria odessa valencia santiago savannah cheyenne genesis delta chase dell meta mercedes jira ruby java',
);
