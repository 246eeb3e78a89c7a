/** Words of `number-without-source`, by language: what makes a figure a statistic, and what leaves it a part of somebody’s life. */
import { listsOf } from './listed.ts';

/** Per cent, as a word. The sign is the same everywhere. */
export const perCent = listsOf({
  en: 'per cent|percent|percentage points',
  de: 'Prozent|Prozentpunkte',
  fr: 'pour cent|pourcent',
  es: 'por ciento',
  pt: 'por cento',
  ru: 'процент*',
  zh: '百分之',
});

/** Beside these a share is read off a thing, a bill or a label; it says nothing about how many people do what. */
export const ofThings = listsOf({
  en: 'battery|charge|charged|humidity|alcohol|proof|wool|cotton|silk|linen|polyester|cream|milk|fat|cocoa|sugar|salt|hydration|interest|mortgage|tax|VAT|duty|discount|off|tip|commission|fee|fees|rent|deposit|loan|raise|rise|mark-up|markup|slope|gradient|rain|chance of|full|empty|sure|certain|zoom|size|brightness|volume|solution|acid|vinegar|bleach|peroxide|effort|recycled|price|zoom',
  de: 'Akku|Batterie|Ladung|Luftfeuchtigkeit|Alkohol|Wolle|Baumwolle|Seide|Leinen|Fett|Milch|Sahne|Kakao|Zucker|Zins*|Hypothek|Steuer*|Mehrwertsteuer|MwSt|Rabatt|Trinkgeld|Provision|Gebühr*|Miete|Kaution|Steigung|Gefälle|sicher|voll|Regen*|Skonto|Preis*|Lösung|Zoom*',
  fr: 'batterie|charge|humidité|alcool|laine|coton|soie|lin|lait|crème|cacao|sucre|intérêt|intérêts|crédit|impôt|TVA|remise|rabais|pourboire|commission|loyer|caution|pente|^sûr|^sûre|pluie|prix|zoom',
  es: 'batería|humedad|alcohol|lana|algodón|seda|leche|nata|cacao|azúcar|interés|intereses|hipoteca|impuesto|IVA|descuento|propina|comisión|alquiler|fianza|pendiente|seguro|segura|lluvia|precio',
  pt: 'bateria|umidade|humidade|álcool|^lã|algodão|seda|leite|creme|cacau|açúcar|juros|imposto|desconto|gorjeta|comissão|aluguel|caução|ladeira|certeza|chuva|preço|entrada',
  ru: 'заряд*|батаре*|аккумулятор*|влажност*|алкогол*|шерст*|хлоп*|жирност*|молок*|какао|сахар*|кредит*|ипотек*|налог*|НДС|скидк*|чаевы*|комисси*|аренд*|залог*|уверен*|дожд*|цен*',
  zh: '电量|电池|湿度|酒精|羊毛|棉|丝|脂|糖|利息|利率|贷款|税|折扣|小费|佣金|房租|押金|坡度|肯定|把握|价',
});

/** People who are counted as a market, not met one by one. */
export const counted = listsOf({
  en: '=customers|=users|=subscribers|=respondents|=participants|=interviewees|=members|=accounts|=businesses|=companies|=households|=freelancers|=consumers|=shoppers|=buyers|=clients|=adults|people like|of our',
  de: '=Kunden|=Kundinnen|=Nutzer|=Nutzerinnen|=Nutzende|=Nutzern|=User|=Anwender|=Befragte|=Befragten|=Teilnehmer|=Teilnehmende|=Unternehmen|=Firmen|=Haushalte|=Verbraucher|=Abonnenten',
  fr: '=clients|=clientes|=utilisateurs|=utilisatrices|=abonnés|=répondants|personnes interrogées|=entreprises|=ménages|=consommateurs',
  es: '=clientes|=usuarios|=usuarias|=suscriptores|=encuestados|=encuestadas|=empresas|=hogares|=consumidores',
  pt: '=clientes|=usuários|=usuárias|=utilizadores|=assinantes|=entrevistados|=respondentes|=empresas|=famílias|=consumidores',
  ru: '=клиентов|=пользователей|=подписчиков|=респондентов|=опрошенных|=компаний|=семей|=покупателей|=потребителей',
  zh: '客户|用户|顾客|订阅者|受访者|企业|家庭|消费者',
});

/** Groups of whom a share is said: `one in three women`. */
export const groups = listsOf({
  en: '=customers|=users|=clients|=people|=women|=men|=adults|=households|=families|=parents|=mothers|=businesses|=companies|=owners|=freelancers|=buyers|=shoppers|=consumers|=respondents|of them|of us|=persons|small businesses|sole traders|=tradespeople|=employees|=bakers|=teachers|=drivers|=developers|=designers|=managers|=students|=pupils|=nurses|=workers|=visitors|=guests|=professionals|shop owners|=restaurants|=shops|=Americans|=Germans|=Britons',
  de: '=Kunden|=Kundinnen|=Nutzer|=Nutzern|=Menschen|=Frauen|=Männer|=Personen|=Haushalte|=Familien|=Eltern|=Mütter|=Unternehmen|=Befragten|=Selbstständigen|=Deutschen',
  fr: '=clients|=utilisateurs|=personnes|=femmes|=hommes|=adultes|=ménages|=familles|=parents|=mères|=entreprises|=Français',
  es: '=clientes|=usuarios|=personas|=mujeres|=hombres|=adultos|=hogares|=familias|=padres|=madres|=empresas',
  pt: '=clientes|=usuários|=pessoas|=mulheres|=homens|=adultos|=lares|=famílias|=pais|=mães|=empresas|=brasileiros',
  ru: '=клиентов|=пользователей|=людей|=женщин|=мужчин|=взрослых|=семей|=родителей|=матерей|=компаний',
  zh: '客户|用户|顾客|人|女性|男性|家庭|企业',
});

/** A part of a group. */
export const parts = listsOf({
  en: 'half of|a third of|one third of|two thirds of|two-thirds of|a quarter of|three quarters of|three-quarters of|a fifth of|the majority of|a majority of|majority of|a minority of|the bulk of|thousands of|millions of|hundreds of thousands of|every second|every third|every other|one in every',
  de: 'die Hälfte|ein Drittel|zwei Drittel|ein Viertel|drei Viertel|die Mehrheit|die Mehrzahl|ein Fünftel|Tausende|Tausende von|Millionen|Millionen von|jeder zweite|jede zweite|jeder dritte|jede dritte|jeder vierte|jeder fünfte',
  fr: 'la moitié des|un tiers des|les deux tiers des|deux tiers des|un quart des|les trois quarts des|la majorité des|la plupart des|un client sur|des milliers de|des millions de',
  es: 'la mitad de|un tercio de|dos tercios de|un cuarto de|tres cuartos de|la mayoría de|miles de|millones de',
  pt: 'a metade dos|metade dos|um terço dos|dois terços dos|um quarto dos|três quartos dos|a maioria dos|maioria dos|milhares de|milhões de',
  ru: 'половина|=треть|две трети|=четверть|большинство|тысячи|миллионы',
  zh: '一半的|三分之一的|三分之二的|大多数|绝大多数|三成|四成|五成|六成|七成|八成|九成|成千上万的|数百万',
});

/** Between a part and its group: then the group is somebody’s own, met one by one. */
export const owned = listsOf({
  en: '=her|=his|=their|=my|=these|=those|=whose',
  de: '=ihrer|=ihre|=seiner|=seine|=meiner|=deren',
  fr: '=ses|=leurs|=mes',
  es: '=sus|=mis',
  pt: '=suas|=seus|=suas',
  ru: '=её|=ее|=его|=их|=своих|=моих',
  zh: '她的|他的|她们的|自己的',
});

/** A sentence that says where its figure is from. */
export const sourced = listsOf({
  en: 'source|sources|according to|survey of|our survey|measured|counted in|interviews with|n',
  de: 'Quelle|laut|Umfrage|gemessen|n',
  fr: 'source|selon|sondage|enquête|mesuré|n',
  es: 'fuente|según|encuesta|=medido|n',
  pt: 'fonte|=segundo|de acordo com|pesquisa|=medido|n',
  ru: '=источник|=по данным|=согласно|опрос*|n',
  zh: '来源|根据|据|调查|n',
});

/** Figures that only a measurement gives. */
export const measures = listsOf({
  en: '^NPS|^CSAT|^CES|net promoter score|on average|an average of|average of|times as likely|times more likely|times less likely|twice as likely|more likely than',
  de: '^NPS|^CSAT|^CES|im Durchschnitt|durchschnittlich|im Schnitt|im Mittel|mal häufiger|mal so oft',
  fr: '^NPS|^CSAT|^CES|en moyenne|une moyenne de|fois plus|deux fois plus de chances',
  es: '^NPS|^CSAT|^CES|de media|en promedio|un promedio de|veces más',
  pt: '^NPS|^CSAT|^CES|em média|uma média de|vezes mais',
  ru: '^NPS|^CSAT|^CES|=в среднем|раза чаще|раз чаще',
  zh: '^NPS|^CSAT|^CES|平均',
});
