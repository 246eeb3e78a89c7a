/** Words of `absolute-word`, by language: absolutes, which one person who does otherwise makes false, and the praise of advertisements. */
import { listsOf } from './listed.ts';

/** Of what a claim’s people do, these leave no room for the one who does otherwise. */
export const absolutes = listsOf({
  en: 'always|never|constantly|24/7|at all times|without exception|every single|invariably|100% of the time|nobody ever|under no circumstances',
  de: 'immer|stets|nie|niemals|ausnahmslos|rund um die Uhr|ständig|jederzeit|unter keinen Umständen',
  fr: '=jamais|en permanence|constamment|sans exception|tout le temps|24h/24|en toutes circonstances',
  es: 'siempre|nunca|jamás|constantemente|sin excepción|a todas horas|en todo momento',
  pt: 'sempre|nunca|=jamais|constantemente|sem exceção|o tempo todo|a todo momento',
  ru: '=всегда|=никогда|=постоянно|=без исключения|=круглосуточно|=ни при каких',
  zh: '总是|从不|从来不|从来没|永远|无时无刻|时时刻刻|绝不|绝对不',
});

/** Beside an absolute: it is hedged, or it is a turn of phrase. */
export const hedges = listsOf({
  en: 'not always|nearly always|almost always|almost never|nearly never|hardly ever|as always|like always|never mind|never-ending|never ending|now or never|never again|never quite|not constantly|never once|better late than never|has always been|have always been|had always been|never been|always has been|never knows|never know|always said',
  de: 'nicht immer|fast immer|fast nie|beinahe immer|beinahe nie|wie immer|immer noch|immer wieder|immer mehr|immer weniger|immer öfter|immer wenn|für immer|noch nie|noch immer|nie wieder|nie ganz|so gut wie nie|immer nur|immer erst|wann immer|wo immer|was immer|wer immer|immer größer|immer kleiner|immer schneller|immer länger',
  fr: 'presque jamais|pas tout le temps|si jamais|plus que jamais|à jamais|jamais deux sans trois',
  es: 'no siempre|casi siempre|casi nunca|como siempre|para siempre|desde siempre|siempre que|siempre y cuando|lo de siempre|más que nunca|nunca más|de siempre',
  pt: 'nem sempre|quase sempre|quase nunca|como sempre|para sempre|desde sempre|sempre que|mais do que nunca|nunca mais|de sempre',
  ru: '=не всегда|=почти всегда|=почти никогда|=как всегда|=как никогда|=не постоянно|=больше никогда',
  zh: '不总是|几乎总是|几乎从不|不一定总是|不是总是|永远失去|永远记得',
});

/** Before an absolute: what follows is felt, feared or hoped, and feelings are absolute. */
export const feelings = listsOf({
  en: 'fear|afraid|worry|worried|dread|hope|wish|want|would like|dream|feel|as if|as though|longs|swears|promised|believes|thinks|says|told|tells|knows',
  de: 'fürchtet|Angst|sorgt|hofft|wünscht|will|möchte|träumt|fühlt|als ob|als wäre|glaubt|denkt|sagt|schwört|weiß|Gefühl',
  fr: 'craint|peur|inquiète|espère|souhaite|veut|voudrait|rêve|sent|sentiment|comme si|croit|pense|dit|jure',
  es: 'teme|miedo|preocupa|espera|desea|quiere|quisiera|sueña|siente|como si|cree|piensa|dice|jura',
  pt: 'teme|medo|preocupa|espera|deseja|quer|queria|sonha|sente|sensação|como se|acha|acredita|pensa|diz|jura',
  ru: '=боится|=страх|=опасается|=надеется|=хочет|=мечтает|=чувствует|=кажется|=будто|=думает|=считает|=говорит|=клянётся|=знает',
  zh: '害怕|怕|担心|希望|想要|梦想|觉得|感觉|好像|仿佛|认为|说',
});

/** Everybody of a kind at once. */
export const everybody = listsOf({
  en: 'all =users|all customers|every user|every customer|all our customers|all of our customers|all our users|all of our users|no user|no customer|any user|all women|all men|all mothers|all parents|all small businesses|every small business|users always|customers always|users never|customers never|everyone like|everybody like|users love|customers love|users hate|customers hate',
  de: 'alle Nutzer|alle Nutzerinnen|alle Kunden|alle Kundinnen|jeder Nutzer|jeder Kunde|jede Kundin|alle unsere Kunden|kein Nutzer|kein Kunde|alle Frauen|alle Männer|alle Mütter|alle User',
  fr: 'tous les utilisateurs|tous les clients|toutes les clientes|chaque utilisateur|chaque client|tous nos clients|aucun utilisateur|aucun client|toutes les femmes|tous les hommes|toutes les mères',
  es: 'todos los usuarios|todos los clientes|todas las clientas|cada usuario|cada cliente|todos nuestros clientes|ningún usuario|ningún cliente|todas las mujeres|todos los hombres|todas las madres',
  pt: 'todos os usuários|todos os clientes|todas as clientes|cada usuário|cada cliente|todos os nossos clientes|nenhum usuário|nenhum cliente|todas as mulheres|todos os homens|todas as mães',
  ru: '=все пользователи|=все клиенты|=каждый пользователь|=каждый клиент|=все наши клиенты|=ни один пользователь|=ни один клиент|=все женщины|=все мужчины|=все матери',
  zh: '所有用户|所有客户|所有顾客|每个用户|每个客户|每位客户|全部用户|没有用户|所有女性|所有男性|所有母亲',
});

/** Words by which an advertisement is known: they praise, and tell nothing that a team could decide by. */
export const praise = listsOf({
  en: 'tech-savvy|tech savvy|digitally savvy|savvy shopper|savvy user|digital native|early adopter|power user|busy professional|busy mom|busy mum|passionate about|passionate professional|seamless|seamlessly|frictionless|hassle-free|effortlessly|effortless|world-class|best-in-class|cutting-edge|state-of-the-art|game-changer|game changer|game-changing|next-level|always on the go|life on the go|people on the go|always-on|always on|always online|always connected|work hard play hard|works hard plays hard|work hard, play hard|go-getter|results-driven|results-oriented|value-conscious|brand-loyal|brand loyal|thought leader|trendsetter|trendy|leverage|leverages|delightful experience|user-friendly|super easy|revolutionary|innovative solution|one-stop shop|one-stop-shop|juggles work and family|wears many hats|empowered|rockstar|ninja',
  de: 'technikaffin|technikaffine|technikaffiner|digital native|early adopter|power user|nahtlos|nahtlose|reibungslos|weltklasse|hochmodern|innovativ|innovative|innovativen|revolutionär|bahnbrechend|immer online|always on|lifestyle-bewusst|markenbewusst|qualitätsbewusst|trendbewusst|leidenschaftliche Unternehmerin|leidenschaftlicher Unternehmer|kinderleicht|spielend leicht|karriereorientiert|ergebnisorientiert|zielstrebig|Powerfrau',
  fr: 'digital native|early adopter|power user|technophile|hyperconnecté|hyperconnectée|hyper-connecté|hyper-connectée|sans couture|fluide et intuitive|à la pointe|révolutionnaire|innovant|innovante|incontournable|ultra-simple|toujours connecté|toujours connectée|toujours en ligne|branchée',
  es: 'nativo digital|nativa digital|early adopter|power user|amante de la tecnología|hiperconectado|hiperconectada|siempre conectado|siempre conectada|sin fricciones|de vanguardia|revolucionario|innovador|innovadora|de clase mundial|todoterreno',
  pt: 'nativo digital|nativa digital|early adopter|power user|antenado|antenada|hiperconectado|hiperconectada|sempre conectado|sempre conectada|sempre online|sem atrito|de ponta|revolucionário|inovador|inovadora|descolado|descolada|de classe mundial',
  ru: '=продвинутый пользователь|=продвинутая пользовательница|=технологичн*|бесшовн*|=инновационн*|=революционн*|=всегда онлайн|=всегда на связи|=активный пользователь|=современная женщина|=успешная женщина|=успешный мужчина|=цифровой абориген',
  zh: '数字原住民|科技达人|早期采用者|时尚达人|无缝|极致体验|一站式|世界级|革命性|颠覆性|永远在线|时刻在线|追求品质生活|精致生活|职场精英',
});
