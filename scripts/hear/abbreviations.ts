/** Abbreviations after which a sentence goes on, by language; without their last point. Those that also end sentences are not here. */

interface Abbreviations {
  /** A word always follows: titles, `e.g.` */
  words: string;
  /** A number follows: `No. 5`, `S. 12`. */
  numbers?: string;
}

/** Titles that many languages share. */
const SHARED = 'Dr|Prof|Mr|Mrs|Ms|St|vs|ca|cf|ex';

const BY_LANGUAGE: Readonly<Record<string, Abbreviations>> = {
  en: {
    words: 'Jr|Rev|Gen|Capt|Sgt|Lt|Hon|Mt|e\\.g|i\\.e|approx|viz|resp|dept',
    numbers: 'No|Nos|Fig|Vol|p|pp|pg|Ch|Sec|Art|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec',
  },
  de: {
    words:
      'Hr|Fr|Frl|Dipl|Ing|Mag|bzw|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|i\\.\\s?d\\.\\s?R|m\\.\\s?E|o\\.\\s?ä|v\\.\\s?a|s\\.\\s?o|evtl|ggf|inkl|exkl|zzgl|vgl|sog|ugs|max|min|Tel',
    numbers: 'Nr|S|Abs|Art|Abb|Bd|Kap|Ziff|Str',
  },
  fr: { words: 'M|MM|Mme|Mmes|Mlle|Me|Pr|c\\.-à-d|p\\.\\s?ex|env|bd|av', numbers: 'n|no|art|p|pp|fig|vol|chap|tél' },
  es: { words: 'Sr|Sra|Srta|Sres|D|Dña|Dra|Ud|Uds|Vd|Vds|Av|Avda|p\\.\\s?ej|aprox|Lic|Ing|Gral', numbers: 'pág|págs|núm|n|art|cap|tel' },
  pt: { words: 'Sr|Sra|Srta|Dra|D|Exmo|Exma|Av|R|p\\.\\s?ex|aprox|Eng', numbers: 'pág|págs|n|art|cap|tel' },
  it: { words: 'Sig|Sigg|Dott|Ing|Avv|Arch|Geom|Rag|p\\.\\s?es|es|ecc|circa', numbers: 'pag|pagg|n|art|cap|tel' },
  nl: { words: 'Dhr|Mevr|Mw|Ir|Drs|Mr|bijv|bv|d\\.w\\.z|o\\.a|m\\.b\\.t|t\\.a\\.v|i\\.p\\.v|evt|incl|excl|zgn', numbers: 'nr|blz|p|art|tel' },
  da: { words: 'hr|fr|bl\\.a|f\\.eks|dvs|ca|evt|inkl|ekskl|pga|mht|ang|jf|kl|if', numbers: 'nr|s|stk|kap|tlf|kl' },
  sv: { words: 'hr|fr|bl\\.\\s?a|t\\.\\s?ex|d\\.\\s?v\\.\\s?s|dvs|ca|ev|inkl|exkl|p\\.g\\.a|m\\.a\\.o|ang|jfr|kl', numbers: 'nr|s|st|kap|tel|kl' },
  no: { words: 'hr|fr|bl\\.a|f\\.eks|dvs|ca|evt|inkl|ekskl|pga|mht|ang|jf|kl', numbers: 'nr|s|stk|kap|tlf|kl' },
  fi: { words: 'esim|ks|vrt|mm|ym|nk|n|ts|eli|tri|prof|toht|os|puh', numbers: 'nro|s|klo|kpl|puh' },
  pl: { words: 'p|pani|mgr|inż|hab|lek|np|tzn|tzw|m\\.in|ok|ul|al|pl|im|św|wg|zob|por', numbers: 'nr|str|s|art|ust|pkt|tel|godz' },
  cs: { words: 'p|pí|sl|Ing|Mgr|Bc|MUDr|JUDr|např|tj|tzn|tzv|cca|atp|ul|nám|sv|resp|popř', numbers: 'č|str|s|odst|tel|hod' },
  ru: {
    words: 'г|гр|ул|пр|просп|пер|д|им|т\\.\\s?е|т\\.\\s?к|т\\.\\s?н|т\\.\\s?п|напр|см|ср|проф|акад|руб|тыс|млн|стр',
    numbers: 'стр|рис|гл|ст|п|пп|тел|кв|д|№',
  },
  uk: { words: 'м|вул|просп|пров|п|ім|т\\.\\s?д|т\\.\\s?зв|напр|див|проф|грн|тис|млн', numbers: 'стор|рис|гл|ст|п|тел|кв|буд' },
};

/** German writes the day and the floor with a point and what follows with a capital. */
const GERMAN_ORDINAL =
  /(?:^|[\s(])\d{1,2}\.\s+(?=(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|Stock|Etage|OG|UG|Quartal|Klasse|Mal|Tag|Woche|Monat|Jahr|Lebensjahr|Geburtstag|Advent|Mahnung|Rechnung|Versuch|Person|Seite|Kapitel|Juli)(?!\p{L}))/u;
/** How far back an abbreviation is looked for, and how far on what it belongs to. */
const TAIL = 24;
/** A letter with a point is an initial beside a name, `J. Weber`; `Company X.` is a redaction, and ends. */
const INITIAL = /(?:^|[\s(])(\p{Lu})\.\s*$/u;
const MASKED =
  /(?:Company|Product|Person|Participant|City|Firma|Produkt|Stadt|Entreprise|Ville|Produit|Empresa|Producto|Produto|Ciudad|Cidade|Azienda|Prodotto|Città|Bedrijf|Компания|Option|Plan|Version|Teil|Part|Team|Gruppe|Group|Klasse|Vitamin)\s\p{Lu}\.\s*$/u;

/** `z. B.`, `p. ej.`, `т. е.`: the first half. */
const SPACED_LETTERS = /(?:^|[\s(])\p{Ll}\.\s*$/u;

interface Known {
  words: RegExp;
  numbers: RegExp | undefined;
}

const known = new Map<string, Known>();

function knownOf(language: string): Known {
  const base = language.toLowerCase().split(/[-_]/u)[0] ?? language;
  const found = known.get(base);
  if (found) return found;
  const { words, numbers } = BY_LANGUAGE[base] ?? { words: 'e\\.g|i\\.e' };
  // Before an abbreviation stands no letter; small letters and capitals are what they are, for `No.` is not `no.`
  const made = {
    words: new RegExp(`(?:^|[\\s(„“"«])(?:${SHARED}|${words})\\.\\s*$`, 'u'),
    numbers: numbers === undefined ? undefined : new RegExp(`(?:^|[\\s(„“"«])(?:${numbers})\\.?[°º]?\\.\\s*$`, 'u'),
  };
  known.set(base, made);
  return made;
}

/**
 * Whether a sentence goes on where a point stands.
 * @param before the text up to the place, white space after the point included
 * @param after the text from there
 */
export function goesOnAfterPoint(before: string, after: string, language: string): boolean {
  const tail = before.slice(-TAIL);
  if (!/\.\s*$/u.test(tail)) return false;
  const { words, numbers } = knownOf(language);
  if (words.test(tail) || (SPACED_LETTERS.test(tail) && /^\p{L}\.(?!\p{L})/u.test(after))) return true;
  if (numbers?.test(tail) && /^[\d№#°]/u.test(after)) return true;
  if (language.startsWith('de') && GERMAN_ORDINAL.test(`${tail}${after.slice(0, TAIL)}`) && /\d\.\s*$/u.test(tail)) return true;
  return (
    INITIAL.test(tail) &&
    !MASKED.test(before.slice(-2 * TAIL)) &&
    /^\p{Lu}(?:\p{Ll}|\.)/u.test(after) &&
    (/(?:^|\p{Lu}\p{L}{0,40}\s|\p{Lu}\.\s?)\p{Lu}\.\s{0,20}$/u.test(tail) || tail.trim().length <= 2)
  );
}
