/** Organisations, products and places that are called like people: what stands beside a name, and names that everybody knows, tell them. */
import { folded } from './letters.ts';
import { isFamily, isGiven } from './lexicon.ts';
import type { Capital, Run } from './people-runs.ts';
import { NOT_PEOPLE_AFTER } from './people-words.ts';

const lines = (text: string): string[] => text.split(/[|\n]/u).map((line) => folded(line.trim()));

/** Companies, products and figures of speech that are made of people's names. */
const KNOWN = lines(`wells fargo|morgan stanley|jp morgan|j p morgan|goldman sachs|charles schwab|merrill lynch|ernst young|deutsche bank
  johnson johnson|harley davidson|rolls royce|aston martin|alfa romeo|mercedes benz|john deere|ford transit|land rover|jack daniels|jim beam|johnnie walker|don julio|captain morgan
  ben jerry|ben jerrys|trader joe|trader joes|papa john|papa johns|jimmy john|jimmy johns|tim hortons|albert heijn|magazine luiza|casas bahia|martin guitar|fender stratocaster|gibson les paul
  calvin klein|tommy hilfiger|ralph lauren|hugo boss|louis vuitton|yves saint laurent|estee lauder|max mara|jimmy choo|victorias secret|levi strauss|christian dior|massimo dutti|marks spencer|yves rocher|leroy merlin|ermenegildo zegna|jack wolfskin|tom tailor|doc martens|dr martens|dr oetker|dr scholl|king arthur|aunt jemima|uncle ben|uncle bens|uncle sam|santa claus|father christmas|frau holle|mother teresa
  mario kart|mario maker|mario bros|mario brothers|super mario|neo geo|lara croft|harry potter|james bond|sherlock holmes|mickey mouse|donald duck|robin hood|murphys law
  norton antivirus|travis ci|jenkins ci|les paul|ray ban|ray bans|black decker|stanley cup|stanley black|thomson reuters|reed elsevier|houghton mifflin|simon schuster|lonely planet|casio|philip morris|bristol myers|procter gamble|smith wesson|price waterhouse|arthur andersen|booz allen|saint gobain|carl zeiss|otto versand|otto group`);

const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const table = new Map<string, string[][]>();
  for (const sequence of KNOWN.map((name) => name.split(' '))) table.set(sequence[0] ?? '', [...(table.get(sequence[0] ?? '') ?? []), sequence]);
  return table;
})();

/** Words that say of the one name after them what it is: a shop, a house, a firm. */
const KIND_BEFORE: ReadonlySet<string> = new Set(
  lines(
    `backerei|metzgerei|fleischerei|konditorei|apotheke|kanzlei|gartnerei|tischlerei|schreinerei|brauerei|autohaus|mobelhaus|modehaus|gasthaus|gasthof|firma|fa.|cafe|hotel|restaurant|bistro|pizzeria|trattoria|osteria|salon|boulangerie|patisserie|boucherie|librairie|pharmacie|brasserie|societe|panaderia|pasteleria|carniceria|libreria|farmacia|ferreteria|peluqueria|taller|bodegas|banco|casas|padaria|livraria|lojas|loja|panificio|pasticceria|macelleria|slagerij|bakkerij|slagteri|bageri|piekarnia|apteka|hurtownia|ооо|зао|оао|пао|тоо|тов|кафе|ресторан|магазин|салон|пекарня|аптека`,
  ),
);

/** How many words of a run, from one on, are the name of something that everybody knows; 0 for none. */
function knownLength(run: readonly Capital[], at: number): number {
  const near = BY_FIRST.get(run[at]?.key ?? '') ?? [];
  return Math.max(0, ...near.filter((sequence) => sequence.every((word, index) => run[at + index]?.key === word)).map(({ length }) => length));
}

/** The parts of a run in which people can be: without what everybody knows, and parted where a shop or firm begins. */
export function withoutOrganisations(run: Run): Run[] {
  const parts: Capital[][] = [[]];
  for (let at = 0; at < run.length; at++) {
    const length = knownLength(run, at);
    const word = run[at] as Capital;
    if (length > 0) {
      parts.push([]);
      at += length - 1;
    } else if (KIND_BEFORE.has(word.key)) parts.push([word]);
    else parts.at(-1)?.push(word);
  }
  return parts.flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []));
}

/** Whether the one word after it is what a shop or firm is called: `Bäckerei Müller`, `Café Anna`. */
export const isKindOfHouse = (word: string): boolean => KIND_BEFORE.has(word);

const FORM =
  /^(?:['’]s?(?: \p{Lu}[\p{L}-]*){1,3})?,? (?:GmbH|AG\b|KG\b|KGaA|e\.K|Inc\b|LLC|LLP|Ltd|Limited\b|PLC\b|plc\b|Pty|Corp\b|S\. ?(?:A|L|p)|S\.r|SARL|SAS\b|B\.?V\b|N\.V|AB\b|Oy\b|ApS\b|AS\b|A\/S|A\. ?Ş|A\.S|Sp\. ?z|sp\. ?z|s\.r\.o|a\.s\.|Kft|Zrt|SKA|Ltda|ООО|(?:& |und |et |y |e |and )(?:Co\b|Cie|Sons|Söhne|Fils|Hijos|Filhos|Figli|Zonen|Brothers|Partners?\b))/u;

/** Whether an organisation, a product or a place goes on after a name. */
export function goesOnAsOrganisation(run: Run, from: number, text: string, end: number): boolean {
  return run.slice(from).some(({ key }) => NOT_PEOPLE_AFTER.has(key)) || FORM.test(text.slice(end, end + 64)) || isPartnership(run, text, end);
}

/** `Ernst & Young`; two given names, as in `Tom & Anna`, are two people. */
function isPartnership(run: Run, text: string, end: number): boolean {
  const [word] = run;
  if (run.length > 1) return false;
  const other =
    /^ ?& ?(\p{Lu}[\p{L}-]+)(?!\p{L}| \p{Lu})/u.exec(text.slice(end, end + 40))?.[1] ??
    /(?<!\p{L})(\p{Lu}[\p{L}-]{1,40}) ?& ?$/u.exec(text.slice(Math.max(0, word.start - 40), word.start))?.[1];
  if (other === undefined) return false;
  return folded(other) === word.key || ((isFamily(other) || isFamily(word.text)) && !(isGiven(other) && isGiven(word.text)));
}

/** Towns that are called like people, or people like towns. */
const TOWNS: ReadonlySet<string> = new Set(
  lines(
    `victoria|florence|charlotte|jackson|sofia|adelaide|salvador|regina|leon|nancy|lourdes|aurora|guadalupe|gilbert|madison|eugene|nigel|warren|norman|brandon|milton|tyler|lincoln|columbus|wellington|preston|chandler|irving|raleigh|vladimir|владимир|софия|santos|pilar|soledad|concepcion|melbourne|carson|arlington|lancaster|santa|medina|kiel|hagen|jena|essen|bonn|nelson|hamilton|windsor|lafayette|beverly|elizabeth|kimberley|marion|marsala|ravenna|catania|carrara|cali|ibiza|lara|olinda|vitoria|lorient|laval|angers`,
  ),
);
const STATES =
  /^, (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:York|Jersey|Mexico|Hampshire)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|[A-Z]{2}(?![\p{L}\p{N}])|Canada|Australia|Italy|Italia|Bulgaria|Spain|France|Germany|Brazil|Mexico)/u;
const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'near', 'nach', 'aus', 'en', 'em', 'в', 'во', 'из']);

/** Whether a name is a town here: after `in`, or before its state. */
export function isTownHere({ key }: Capital, before: string, after: string): boolean {
  return TOWNS.has(key) && (PREPOSITIONS.has(before) || STATES.test(after));
}
