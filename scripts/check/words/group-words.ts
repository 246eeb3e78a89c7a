/** Words of `group-as-reason`, by language. Who somebody is by birth, age or family is a group; a trade, a tiredness or a deaf ear is a circumstance and is let be. */
import { listsOf, WordList } from './listed.ts';

/** What gives a reason. */
export const because = listsOf({
  en: 'because|since|as|seeing that|given that',
  de: 'weil|da|denn',
  fr: "parce qu'|puisqu'|car|comme|étant donné qu'|vu qu'",
  es: 'porque|ya que|puesto que|dado que|como',
  pt: 'porque|já que|pois|visto que|dado que|como',
  ru: '=потому что|=так как|=поскольку|=ведь|=ибо',
  zh: '因为|由于|毕竟',
});

/** Third persons, by the persona’s pronoun; of a persona without one it may be either. */
const SHE = { en: '=she', de: '=sie', fr: '=elle', es: '=ella', pt: '=ela', ru: '=она', zh: '她' };
const HE = { en: '=he', de: '=er', fr: '=il', es: '=él', pt: '=ele', ru: '=он', zh: '他' };
export const persons = {
  she: listsOf(SHE),
  he: listsOf(HE),
  they: listsOf({
    en: '=she|=he|=they',
    de: '=sie|=er',
    fr: '=elle|=il|=elles|=ils',
    es: '=ella|=él|=ellas|=ellos',
    pt: '=ela|=ele|=elas|=eles',
    ru: '=она|=он|=они',
    zh: '她|他|她们|他们',
  }),
};

/** Is; not was, since what somebody was is a time of life. Russian has no word for it. */
export const being = listsOf({ en: "=is|='s|=are|='re", de: '=ist|=sind', fr: '=est|=sont', es: '=es|=son', pt: '^é|=são', zh: '是' });

/** Before a group: an article, or a word that strengthens. */
export const articles = listsOf({
  en: '=a|=an|=also|=only|=just|=still|=already|=too|=very|=so|=both|=after all|=now|=simply|=working|=busy|=typical|=young|=old|=single|=devoted|=proud|=white|=black',
  de: '=eine|=ein|=auch|=nur|=noch|=schon|=zu|=sehr|=so|=halt|=eben|=nun mal|=alleinerziehende|=junge|=alte',
  fr: '=une|=un|=aussi|=déjà|=encore|=trop|=très|=plus',
  es: '=una|=un|=también|=ya|=muy|=más|=demasiado',
  pt: '=uma|=um|=também|=já|=muito|=mais',
  ru: '=же|=уже|=ещё|=еще|=тоже|=просто',
  zh: '一个|一位|一名|个|位|名',
});

/** Groups into which one is born, grows or marries. */
export const groups = listsOf({
  en: '=mother|=mothers|=mum|=mums|=mom|=moms|=mommy|=father|=fathers|=dad|=dads|=parent|=parents|=grandmother|=grandfather|=grandma|=grandpa|=grandparent|=housewife|=housewives|=woman|=women|=man|=men|=female|=male|=lady|=old|=older|=elderly|=aged|=young|=younger|=senior|=seniors|=pensioner|=pensioners|=millennial|=millennials|=boomer|=boomers|=baby boomer|=gen z|=gen x|=gen zer|=gen xer|=zoomer|=baby boomers|=boomers|=foreigner|=foreigners|=foreign|=immigrant|=immigrants|=migrant|=migrants|=refugee|=refugees|=muslim|=muslims|=christian|=christians|=catholic|=jewish|=jew|=hindu|=asian|=african|=latina|=latino|=hispanic|=arab|=turkish|=german|=italian|=french|=chinese|=indian|=japanese|=russian|=polish|=brazilian|=mexican|=american|=gay|=lesbian|=unmarried|=divorced|=older people|=old people|=elderly people|=young people|=younger people|=older adults',
  de: '=mutter|=mütter|=mama|=vater|=väter|=papa|=oma|=opa|=großmutter|=großvater|=hausfrau|=hausfrauen|=frau|=frauen|=mann|=männer|=weiblich|=männlich|=alt|=älter|=jung|=jünger|=senior|=seniorin|=senioren|=rentner|=rentnerin|=millennial|=boomer|=ausländer|=ausländerin|=migrantin|=migrant|=flüchtling|=muslim|=muslima|=muslimin|=christin|=christ|=katholisch|=katholikin|=jüdisch|=türkin|=türke|=araber|=araberin|=russin|=russe|=südländer|=südländerin|=homosexuell|=schwul|=lesbisch|=geschieden|=ältere menschen|=alte leute|=junge leute|=deutsche|=deutscher',
  fr: '=mère|=mères|=maman|=père|=papa|=grand-mère|=grand-père|=femme|=femmes|=homme|=hommes|=âgée|=âgé|=vieille|=vieux|=jeune|=jeunes|=senior|=seniors|=retraitée|=retraité|=étrangère|=étranger|=immigrée|=immigré|=réfugiée|=réfugié|=musulmane|=musulman|=catholique|=juive|=juif|=arabe|=africaine|=africain|=asiatique|=chinoise|=chinois|=homosexuel|=lesbienne|=divorcée|=femme au foyer|=mère de famille|=personnes âgées',
  es: '=madre|=madres|=mamá|=padre|=padres|=papá|=abuela|=abuelo|=ama de casa|=mujer|=mujeres|=hombre|=hombres|=mayor|=mayores|=anciana|=anciano|=vieja|=viejo|=joven|=jóvenes|=jubilada|=jubilado|=extranjera|=extranjero|=inmigrante|=refugiada|=refugiado|=musulmana|=musulmán|=católica|=católico|=latina|=latino|=gitana|=gitano|=gay|=lesbiana|=divorciada|=personas mayores',
  pt: '=mãe|=mães|=mamãe|=pai|=pais|=avó|=avô|=dona de casa|=donas de casa|=mulher|=mulheres|=homem|=homens|=idosa|=idoso|=idosos|=velha|=velho|=mais velha|=mais velho|=jovem|=jovens|=aposentada|=aposentado|=estrangeira|=estrangeiro|=imigrante|=refugiada|=refugiado|=evangélica|=evangélico|=católica|=católico|=negra|=negro|=nordestina|=nordestino|=gay|=lésbica|=divorciada',
  ru: '=мать|=мать-одиночка|=матери|=мама|=отец|=бабушка|=дедушка|=домохозяйка|=женщина|=женщины|=мужчина|=мужчины|=пожилая|=пожилой|=пожилые|=старая|=старый|=старше|=молодая|=молодой|=молодые|=пенсионерка|=пенсионер|=пенсионеры|=иностранка|=иностранец|=мигрант|=мигрантка|=беженка|=беженец|=мусульманка|=мусульманин|=христианка|=еврейка|=казашка|=казах|=узбек|=узбечка|=кавказец|=разведена',
  zh: '母亲|妈妈|父亲|爸爸|奶奶|爷爷|外婆|家庭主妇|女人|女性|女生|男人|男性|男生|老人|老年人|年纪大|上了年纪|年轻人|退休老人|外国人|外地人|农村人|少数民族|穆斯林|基督徒|回民|同性恋|离异|七零后|八零后|九零后|零零后|70后|80后|90后|00后|宝妈',
});

/** After a group: it is a comparison, a time, or a circumstance with a reason of its own. */
export const continued = listsOf({
  en: '=than|=by|=enough|=who|=whose|=of the|=brother|=sister|=sibling|=in|=among|=and must|=one|=ones',
  de: '=als|=genug|=und muss|=die|=der|=unter',
  fr: '=que|=de deux|=qui|=assez|=parmi',
  es: '=que|=de los|=de las|=entre|=cuya',
  pt: '=que|=do que|=dos|=das|=entre',
  ru: '=чем|=которая|=который|=среди|=брата|=сестры|=мужа',
  zh: '之一',
});

/** A capacity in which somebody is said to do what follows. */
export const asOne = listsOf({
  en: '=as a|=as an|=being a|=being an',
  de: '=als',
  fr: '=en tant que|=étant',
  es: '=como|=por ser|=al ser|=siendo',
  pt: '=como|=por ser|=sendo|=enquanto',
  ru: '=как|=будучи',
  zh: '作为|身为',
});

/** German verbs of the present that say what somebody does in a capacity. */
export const doesNow = new WordList(
  '=hat|=ist|=muss|=kann|=will|=soll|=darf|=braucht|=möchte|=weiß|=fühlt|=macht|=kennt|=findet|=fällt|=nutzt|=legt|=achtet|=schätzt|=sorgt|=mag|=tut|=versteht|=liebt|=traut|=vertraut|=bevorzugt|=denkt|=sieht'.split(
    '|',
  ),
  'de',
);

/** A capacity that needs no comma behind it. */
export const byBeing = listsOf({ en: '=being a|=being an', fr: '=étant', es: '=por ser|=al ser', pt: '=por ser', ru: '=будучи', zh: '作为|身为' });

/** Like everybody of a group. */
export const likeAll = listsOf({
  en: 'like all|like most|like many|like every|like any|like other|as all|as most|as with most|typical of|typical for|as so many|like so many',
  de: 'wie alle|wie die meisten|wie viele|wie jede|wie jeder|wie so viele|typisch',
  fr: 'comme toutes les|comme tous les|comme la plupart des|comme beaucoup de|comme toute|comme tout|typique des',
  es: 'como todas las|como todos los|como la mayoría de las|como la mayoría de los|como muchas|como muchos|como toda|como todo|típico de',
  pt: 'como todas as|como todos os|como a maioria das|como a maioria dos|como muitas|como muitos|como toda|como todo|típico de',
  ru: '=как все|=как многие|=как большинство|=как любая|=как любой|=типичная|=типичный',
  zh: '像所有|像大多数|像很多|像其他|和所有|和大多数|典型的',
});

/** What makes a quality of a group into a cause. */
export const dueTo = listsOf({
  en: 'because of|due to|given|owing to|thanks to|on account of|typical of|typical for|normal for|as expected for|owed to',
  de: 'aufgrund|wegen|infolge|dank|angesichts|typisch für',
  fr: "en raison de|à cause de|du fait de|vu|compte tenu de|grâce à|typique de|en raison d'|à cause d'",
  es: 'debido a|a causa de|por|dada|dado|gracias a|típico de',
  pt: 'devido à|devido ao|devido a|por causa da|por causa do|por conta da|por conta do|dada|dado|graças à|típico de|típico da',
  ru: '=из-за|=в силу|=ввиду|=по причине|=благодаря|=учитывая',
  zh: '由于|因为|鉴于|受限于',
});

/** Qualities of a group. */
export const qualities = listsOf({
  en: '=age|=gender|=sex|=culture|=generation|=nationality|=ethnicity|=religion|=race|=origin|=origins|=faith|=skin colour|=ethnic background|=cultural background|=migration background|=social background',
  de: '=alters|=alter|=geschlechts|=geschlecht|=kultur|=generation|=nationalität|=herkunft|=religion|=hautfarbe|=migrationshintergrund|=migrationshintergrunds|=mentalität',
  fr: '=âge|=sexe|=genre|=culture|=génération|=nationalité|=origine|=origines|=religion',
  es: '=edad|=sexo|=género|=cultura|=generación|=nacionalidad|=origen|=religión|=raza',
  pt: '=idade|=sexo|=gênero|=cultura|=geração|=nacionalidade|=origem|=religião|=raça|=cor',
  ru: '=возраста|=возраст|=пола|=пол|=культуры|=поколения|=национальности|=происхождения|=религии|=веры|=менталитета|=менталитет',
  zh: '年龄|年纪|性别|文化|国籍|民族|宗教|出身|籍贯',
});

/** Whose quality it is: a machine has an age too. */
export const theirs = listsOf({
  en: '=her|=his|=their|=a woman of|=a man of|=someone of|=somebody of|=people of|=women of|=men of|=a person of',
  de: '=ihres|=ihrer|=ihrem|=seines|=seiner|=seinem|=ihre|=seine|=ihr|=sein|=des|=der',
  fr: '=son|=sa|=leur|=ses|=leurs',
  es: '=su|=sus',
  pt: '=sua|=seu|=suas|=seus|=da|=à|=ao|=do',
  ru: '=её|=ее|=его|=своего|=своей|=их',
  zh: '她的|他的|她|他',
});

/** After the name of a group, what all of it is said to do. */
export const tending = listsOf({
  en: 'tend to|tends to|are naturally|are usually|are typically|are generally|are often|are always|usually|typically|=naturally|=generally|always|never|struggle|are not good|are bad at|are better at|are worse at|prefer to|find it hard|find it harder|do not understand|cannot handle|are afraid of|are emotional|are patient|love to|hate to|care about',
  de: 'neigen dazu|neigen|sind von natur aus|sind meistens|sind meist|sind oft|sind eher|tun sich schwer|haben schwierigkeiten|können nicht|sind immer|bevorzugen|haben angst',
  fr: 'ont tendance|sont naturellement|sont souvent|sont généralement|sont toujours|ont du mal|préfèrent|ont peur',
  es: 'tienden a|suelen|son naturalmente|son generalmente|son siempre|tienen dificultades|prefieren|tienen miedo',
  pt: 'tendem a|costumam|são naturalmente|são geralmente|são sempre|têm dificuldade|preferem|têm medo',
  ru: '=склонны|=обычно|=как правило|=от природы|=часто|=всегда|=предпочитают|=боятся|=с трудом',
  zh: '往往|通常|一般都|天生|总是|都喜欢|都不会|都害怕',
});
