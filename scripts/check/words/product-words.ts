/** Words of the rules on product and person: names of the product, parts of a screen, and the sections of a story that tell of a life. */
import type { Settings } from '#model/settings.ts';
import { listsOf } from './listed.ts';
import type { Sentence } from './own-words.ts';
import { elsewhere, things } from './solution-words.ts';

/** What one meets only in front of a screen, beyond the things that `solution-as-need` knows. */
const screens = listsOf({
  en: 'app|website|web site|homepage|log in|logs in|logged in|login|password|user account|checkout|onboarding|sign-up|sign up|signs up|click|clicks|dashboard|settings page|user interface|software|platform|browser|desktop app|mobile app|load time|loading time|release notes|free trial|pricing page|pricing plan|subscription|upgrade|release|our product|our tool|our service|the product|the tool',
  de: 'App|Website|Webseite|Startseite|einloggen|loggt sich|Passwort|Benutzerkonto|Nutzerkonto|anklicken|klickt|Software|Plattform|Browser|Ladezeit|Testversion|Abo|Abonnement|unser Produkt|das Produkt|das Tool|Tool',
  fr: "appli|application|site web|page d'accueil|mot de passe|se connecte|compte utilisateur|clique|logiciel|plateforme|navigateur|temps de chargement|essai gratuit|abonnement|notre produit|le produit|notre outil",
  es: 'app|aplicación|sitio web|página de inicio|contraseña|inicia sesión|cuenta de usuario|hace clic|software|plataforma|navegador|tiempo de carga|prueba gratuita|suscripción|nuestro producto|el producto|la herramienta',
  pt: 'app|aplicativo|site|página inicial|senha|faz login|conta de usuário|clica|software|plataforma|navegador|tempo de carregamento|teste grátis|assinatura|nosso produto|o produto|a ferramenta',
  ru: 'приложени*|сайт*|парол*|логин*|личный кабинет|кликает|программ*|платформ*|браузер*|пробный период|подписк*|наш продукт|продукт',
  zh: '应用|软件|网站|首页|密码|登录|账号|点击|平台|浏览器|加载|试用|订阅|我们的产品|本产品|小程序',
});

/** Headings of sections that tell of a life. */
export const lifeHeadings = listsOf({
  en: 'life|about|background|bio|biography|who she is|who he is|who they are|home|family|a usual day|a typical day|usual day|day in the life|a day|a bad day|a good evening|personal|demographics|community|the body|her body|his body',
  de: 'Leben|über sie|über ihn|Hintergrund|Biografie|Steckbrief|Zuhause|Familie|Alltag|ein Tag|Tagesablauf|ein schlechter Tag|ein guter Abend|persönlich|Körper',
  fr: 'vie|à propos|parcours|biographie|portrait|foyer|famille|une journée|journée type|une mauvaise journée|une bonne soirée|quotidien',
  es: 'vida|sobre ella|sobre él|biografía|hogar|casa|familia|un día|día típico|un mal día|una buena tarde|quién es',
  pt: 'vida|sobre ela|sobre ele|biografia|lar|casa|família|um dia|dia típico|um dia ruim|uma boa noite|quem é',
  ru: 'жизнь|о ней|о нём|о нем|биография|дом|семья|обычный день|плохой день|хороший вечер',
  zh: '生活|关于|简介|背景|家庭|家|日常|一天|人物',
});

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a name is there as it is spelled, with an ending at most: a square is not Square. */
function nameIn(text: string, name: string): { at: number; name: string } | undefined {
  const isSpaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]/u.test(name);
  const pattern = isSpaced ? `(?<![\\p{L}\\p{N}])${escaped(name)}(?:['’]?s)?(?![\\p{L}\\p{N}])` : escaped(name);
  const match = new RegExp(pattern, 'u').exec(text);
  return match ? { at: match.index, name } : undefined;
}

/** Words of a sentence that are the product’s: its names first, then parts of a screen. */
export interface OfProduct {
  at: number;
  word: string;
  isName: boolean;
}

/** What in a sentence belongs to the product. */
export function productWordsIn(
  { text, whole, words }: Pick<Sentence, 'text' | 'whole' | 'words'>,
  language: string,
  { product, productWords }: Pick<Settings, 'product' | 'productWords'>,
): OfProduct[] {
  const names = [product, ...productWords].map((name) => nameIn(text, name)).filter((one) => one !== undefined);
  const beside = elsewhere(language);
  const parts = [...screens(language).in(words), ...things(language).in(words)]
    .filter(({ from, to }) => beside.in(words, Math.max(0, from - NEAR), from).length + beside.in(words, to, Math.min(words.length, to + NEAR)).length === 0)
    .map(({ from, to }) => ({ at: words[from]?.at ?? 0, end: (words[to - 1]?.at ?? 0) + (words[to - 1]?.raw.length ?? 0) }));
  const seen = new Set<number>();
  return [
    ...names.map(({ at, name }) => ({ at, word: name, isName: true })),
    ...parts.map(({ at, end }) => ({ at, word: whole.slice(at, end), isName: false })),
  ].filter(({ at }) => !seen.has(at) && seen.add(at));
}

/** So near to a thing other words say which kind it is. */
const NEAR = 8;

/** Whether a sentence speaks of the product at all. */
export function isProductsOwn(sentence: Sentence, language: string, settings: Pick<Settings, 'product' | 'productWords'>): boolean {
  return productWordsIn(sentence, language, settings).length > 0;
}
