/** Words of `sensitive-attribute`, by language: what the law of many countries calls special categories of personal data. Idioms and things of the same name are listed beside them. */
import { listsOf, type Lists } from './listed.ts';

export const kinds: Readonly<Record<string, Lists>> = {
  health: listsOf({
    en: 'illness|disease|sick leave|chronic|cancer|diabetes|diabetic|depression|depressed|anxiety disorder|panic attack|bipolar|schizophrenia|autism|autistic|ADHD|dyslexia|dyslexic|dementia|epilepsy|epileptic|migraine|arthritis|asthma|HIV|AIDS|stroke patient|heart attack|heart condition|high blood pressure|pregnant|pregnancy|miscarriage|menopause|is disabled|=disability|=disabilities|wheelchair|visually impaired|hearing impaired|is blind|is deaf|legally blind|colour-blind|color-blind|hard of hearing|=medication|=medications|antidepressant|insulin|chemotherapy|therapist|psychiatrist|psychotherapy|mental health|burnout|burn-out|addiction|addicted to alcohol|alcoholic|alcoholism|obese|obesity|eating disorder|slipped disc|tinnitus|glaucoma|cataract|physiotherapist',
    de: 'Krankheit|krank|chronisch|Krebs|Diabetes|Diabetikerin|Diabetiker|Depression|Depressionen|depressiv|Angststörung|Panikattacke|Autismus|autistisch|ADHS|Legasthenie|Demenz|Epilepsie|Migräne|Arthritis|Rheuma|Asthma|HIV|Herzinfarkt|Schlaganfall|Bluthochdruck|schwanger|Schwangerschaft|Fehlgeburt|Wechseljahre|behindert|Behinderung|Rollstuhl|sehbehindert|schwerhörig|gehörlos|farbenblind|Medikamente|Antidepressiva|Insulin|Chemotherapie|Psychotherapie|Psychiater|Burnout|Burn-out|alkoholkrank|Alkoholiker|Alkoholikerin|suchtkrank|Adipositas|Essstörung|Bandscheibenvorfall|Tinnitus|Grauer Star',
    fr: 'maladie|malade|chronique|cancer|diabète|diabétique|dépression|dépressif|dépressive|trouble anxieux|autisme|autiste|TDAH|dyslexie|dyslexique|démence|épilepsie|migraine|arthrite|asthme|VIH|infarctus|hypertension|enceinte|grossesse|fausse couche|ménopause|handicap|handicapée|handicapé|fauteuil roulant|malvoyante|malvoyant|malentendante|malentendant|daltonien|médicaments|antidépresseur|insuline|chimiothérapie|psychothérapie|psychiatre|burn-out|alcoolique|obésité|hernie discale',
    es: 'enfermedad|enferma|enfermo|crónica|crónico|cáncer|diabetes|diabética|diabético|depresión|depresiva|trastorno de ansiedad|autismo|autista|TDAH|dislexia|disléxica|demencia|epilepsia|migraña|artritis|asma|VIH|infarto|hipertensión|embarazada|embarazo|aborto|menopausia|discapacidad|discapacitada|discapacitado|silla de ruedas|sorda|daltónica|medicación|antidepresivos|insulina|quimioterapia|psicoterapia|psiquiatra|alcohólica|alcohólico|obesidad|hernia discal',
    pt: 'doença|doente|crônica|crônico|câncer|diabetes|diabética|diabético|depressão|deprimida|transtorno de ansiedade|autismo|autista|TDAH|dislexia|disléxica|demência|epilepsia|enxaqueca|artrite|asma|HIV|infarto|hipertensão|pressão alta|grávida|gravidez|aborto|menopausa|deficiência|deficiente|cadeira de rodas|surda|daltônica|medicação|remédio controlado|antidepressivo|insulina|quimioterapia|psicoterapia|psiquiatra|alcoólatra|obesidade|hérnia de disco',
    ru: '=болезнь|=болезни|=болеет|хроническ*|=рак|=рака|диабет*|депресси*|тревожное расстройство|аутизм*|=СДВГ|дислекси*|деменци*|эпилепси*|мигрен*|артрит*|астм*|=ВИЧ|инфаркт*|инсульт*|гипертони*|беременн*|климакс*|инвалид*|слабовид*|слабослыш*|глухая|глухой|лекарств*|антидепрессант*|инсулин*|химиотерапи*|психотерапи*|психиатр*|выгорани*|алкогол*|ожирени*|катаракт*|глауком*',
    zh: '疾病|慢性病|癌|糖尿病|抑郁|焦虑症|自闭|多动症|阅读障碍|痴呆|癫痫|偏头痛|关节炎|哮喘|艾滋|心脏病|高血压|怀孕|孕妇|流产|更年期|残疾|轮椅|视障|听障|色盲|耳聋|失明|服药|抗抑郁|胰岛素|化疗|心理治疗|精神科|酗酒|肥胖|白内障|青光眼|腰椎',
  }),
  faith: listsOf({
    en: 'Muslim|Islam|Christian|Christianity|Catholic|=protestant|=protestants|Evangelical|Jewish|Jew|Judaism|Hindu|Buddhist|Sikh|atheist|religious|devout|goes to church|church-going|churchgoer|goes to mosque|=prays|Ramadan|sabbath|hijab|headscarf|born-again',
    de: 'Muslim|Muslima|Muslimin|muslimisch|Islam|Christ|Christin|christlich|katholisch|Katholikin|Katholik|evangelisch|jüdisch|Jüdin|Jude|hinduistisch|buddhistisch|Atheist|Atheistin|religiös|gläubig|geht in die Kirche|betet|Ramadan|Kopftuch|Moschee',
    fr: 'musulmane|musulman|islam|chrétienne|chrétien|catholique|=protestante|=protestant|juive|juif|hindoue|bouddhiste|athée|religieuse|croyante|croyant|ramadan|voile islamique',
    es: 'musulmana|musulmán|islam|cristiana|cristiano|católica|católico|evangélica|evangélico|judía|judío|hindú|budista|=atea|=ateo|religiosa|religioso|creyente|reza|ramadán|va a misa',
    pt: 'muçulmana|muçulmano|islã|cristã|cristão|católica|católico|evangélica|evangélico|judia|judeu|hindu|budista|=ateia|=ateu|religiosa|religioso|crente|reza|ramadã|vai à missa|umbanda|candomblé',
    ru: 'мусульман*|ислам*|христиан*|православн*|католи*|еврей*|иуде*|буддист*|атеист*|религиозн*|верующ*|=молится|рамадан*|хиджаб*',
    zh: '穆斯林|伊斯兰|基督徒|基督教|天主教|犹太|佛教徒|信佛|无神论|信教|祷告|斋月|清真',
  }),
  sexuality: listsOf({
    en: '=gay|=lesbian|bisexual|homosexual|heterosexual|transgender|trans woman|trans man|non-binary|queer|sexual orientation|same-sex|LGBT|LGBTQ',
    de: 'schwul|lesbisch|bisexuell|homosexuell|heterosexuell|transgender|transsexuell|nichtbinär|queer|sexuelle Orientierung|LGBT',
    fr: '=gay|lesbienne|bisexuelle|homosexuel|homosexuelle|hétérosexuelle|transgenre|non-binaire|orientation sexuelle|LGBT',
    es: '=gay|lesbiana|bisexual|homosexual|heterosexual|transgénero|no binaria|orientación sexual|LGBT',
    pt: '=gay|lésbica|bissexual|homossexual|heterossexual|transgênero|não binária|orientação sexual|LGBT',
    ru: 'гомосексуал*|=гей|лесбиянк*|бисексуал*|трансгендер*|=ЛГБТ',
    zh: '同性恋|双性恋|跨性别|性取向|异性恋',
  }),
  politics: listsOf({
    en: '=votes for|=voted for|left-wing|right-wing|^Republican|^Democrat|^Labour voter|^Tory|^Conservative|party member|politically active|political views|political activist|socialist|communist|feminist|libertarian|Brexiteer',
    de: 'wählt die Grünen|wählt die Linke|wählt die Union|wählt grün|wählt links|linksradikal|rechtsradikal|Parteimitglied|politisch aktiv|politische Einstellung|Sozialistin|Sozialist|Kommunist|Feministin|^CDU|^SPD|^AfD|^FDP',
    fr: 'vote pour|de gauche|de droite|membre du parti|militante|militant|opinions politiques|=socialiste|=socialistes|communiste|féministe',
    es: 'vota a|de izquierdas|de derechas|miembro del partido|militante|opiniones políticas|=socialista|=socialistas|=comunista|=comunistas|feminista',
    pt: 'vota no|vota na|de esquerda|de direita|filiada ao partido|filiado ao partido|militante|opiniões políticas|=socialista|=socialistas|=comunista|=comunistas|feminista|petista|bolsonarista',
    ru: '=голосует за|член партии|политические взгляды|коммунист*|социалист*|феминистк*|оппозиционер*',
    zh: '投票给|党员|政治观点|左派|右派|女权主义',
  }),
  'a union': listsOf({
    en: 'trade union|labour union|labor union|union member|union rep|=unionised|=unionized|shop steward',
    de: 'Gewerkschaft|Gewerkschaftsmitglied|gewerkschaftlich|Betriebsrätin|Betriebsrat|Verdi-Mitglied',
    fr: 'syndicat|syndiquée|syndiqué|syndicaliste',
    es: 'sindicato|sindicada|sindicalista|afiliada a un sindicato',
    pt: 'sindicato|sindicalizada|sindicalizado|sindicalista',
    ru: 'профсоюз*',
    zh: '工会',
  }),
  ethnicity: listsOf({
    en: '^Black woman|^Black man|^Black people|^African-American|^African American|^Latina|^Latino|^Latinx|^Hispanic|^Arab|^Roma people|^Roma family|^Asian woman|^Asian man|Asian-American|white woman|white man|white male|mixed race|mixed-race|ethnic|ethnicity|ethnic minority|person of colour|people of colour|woman of colour|man of colour|person of color|people of color|woman of color|man of color|migrant background|migration background|immigrant|asylum seeker|refugee|indigenous|aboriginal|caste',
    de: 'Migrationshintergrund|Migrantin|Migrant|Geflüchtete|Geflüchteter|Flüchtling|Asyl|Asylbewerber|Asylbewerberin|ethnisch|dunkelhäutig|Ausländerin|Ausländer|Sinti und Roma|türkischstämmig|russlanddeutsch|Abstammung|Zuwanderin|Zuwanderer|Einwanderin|Einwanderer',
    fr: "d'origine africaine|d'origine maghrébine|d'origine étrangère|immigrée|immigré|réfugiée|réfugié|demandeur d'asile|ethnie|ethnique|femme noire|homme noir|maghrébine|maghrébin|issue de l'immigration",
    es: 'inmigrante|refugiada|refugiado|étnica|étnico|mujer negra|hombre negro|gitana|gitano|indígena|de origen africano|de origen extranjero|mestiza|mestizo',
    pt: 'imigrante|refugiada|refugiado|étnica|étnico|mulher negra|homem negro|mulheres negras|pessoa negra|pessoa parda|indígena|quilombola|cigana|de origem africana',
    ru: 'мигрант*|беженц*|беженк*|этническ*|=цыган*|=кавказец|=кавказка|=чеченка|национальность|национальности',
    zh: '少数民族|移民|难民|族裔|种族|外来务工|黑人|维吾尔|回族|藏族',
  }),
};

/** Parts of a body: with a complaint beside them they are health. */
export const body = listsOf({
  en: 'wrist|wrists|her back|his back|their backs|small of her back|back pain|knee|knees|shoulder|shoulders|eyes|eyesight|her sight|his sight|her hearing|his hearing|spine|her hands|his hands|their hands|hip|hips|her neck|his neck|her heart|his heart|lungs|her legs|his legs|her feet|his feet|her head|his head|her ears|his ears|joints',
  de: 'Handgelenk|Handgelenke|Rücken|Knie|Schulter|Schultern|Augen|Auge|Gehör|Wirbelsäule|Hüfte|Nacken|Herz|Lunge|Beine|Füße|Ohren|Gelenke|Finger|Kreuz',
  fr: 'poignets|poignet|dos|genou|genoux|épaule|épaules|yeux|vue|ouïe|colonne|hanche|nuque|jambes|pieds|articulations|doigts',
  es: 'muñecas|muñeca|espalda|rodilla|rodillas|hombro|hombros|ojos|vista|oído|columna|cadera|cuello|piernas|pies|articulaciones|dedos',
  pt: 'pulsos|punhos|punho|costas|joelho|joelhos|ombro|ombros|olhos|visão|audição|coluna|quadril|pescoço|pernas|pés|articulações|dedos',
  ru: 'запясть*|спин*|колен*|плеч*|глаз*|зрени*|слух*|позвоночник*|бедр*|сустав*|пальц*',
  zh: '手腕|后背|腰|膝盖|肩|眼睛|视力|听力|脊椎|脖子|腿|脚|关节|手指',
});

/** Complaints of a body. */
export const complaints = listsOf({
  en: 'hurt|hurts|ache|aches|aching|pain|pains|painful|sore|numb|swollen|injured|injury|give out|gives out|fail|fails|failing|stiff|worn out|weak|weaker|got into|cannot hold|cannot see|cannot read|carry the work|carry her|carry him|hold out',
  de: 'schmerzt|schmerzen|Schmerzen|weh|wund|taub|geschwollen|verletzt|versagt|versagen|lassen nach|lässt nach|steif|kaputt|schwach|mitmachen|halten durch',
  fr: 'mal|douleur|douleurs|font souffrir|engourdis|blessé|blessée|lâche|lâchent|raide|usé|usés|faible|baisse',
  es: 'duele|duelen|dolor|dolores|hinchadas|lesión|falla|fallan|rígida|cansada vista|débil|adormecidas',
  pt: 'dói|doem|dor|dores|inchados|lesão|falha|falham|rígida|travada|travou|fraca|dormentes',
  ru: '=болит|=болят|боль|боли|=ноет|=ноют|=отказывают|=отекают|травм*|=онемели|=устают|=садится|=слабеет',
  zh: '疼|痛|酸|麻|肿|伤|僵|看不清|眼花',
});

/** Turns of phrase that hold one of these words and mean something else. */
export const idioms = listsOf({
  en: 'in good faith|sick of|homesick|carsick|out of her hands|out of his hands|at first sight|out of sight|alcoholic drink|alcoholic drinks|non alcoholic|keep an eye|an eye on|in the eyes|for the eyes|eyes of|in her head|in his head|over her head|over his head|behind her back|behind his back|breaks her heart|breaks his heart|religious about|conservative estimate|blind spot|window blind|deaf ears|addicted to coffee|ethnic food|race against',
  de: 'in guter Absicht|Rücken frei|im Auge behalten|von Herzen|auf eigenen Füßen|hinter dem Rücken|Knie zwingen|kreuz und quer',
  fr: 'de bonne foi|mal de tête au sens|coup de main|de vue|point de vue|à première vue|malgré|mal à demander',
  es: 'de buena fe|a primera vista|punto de vista|de espaldas a|echar de menos',
  pt: 'de boa-fé|à primeira vista|ponto de vista|de costas para',
  ru: 'с первого взгляда|точка зрения',
  zh: '心疼|伤感情|伤心|头疼的事',
});
