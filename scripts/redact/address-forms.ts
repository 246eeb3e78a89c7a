/** How streets, houses and towns are written in the addresses of many countries: sources of patterns, each of bounded length. */

/** Letters in which streets are written with spaces, as plain ranges: classes of all of Unicode would make these patterns slow to prepare. */
const RANGES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\u00aa-\\u024f\\u0370-\\u04ff\\u1e00-\\u1eff',
  Lu: 'A-Z\\u00c0-\\u00de\\u0100-\\u017f\\u0386-\\u03ab\\u0400-\\u042f\\u1e00-\\u1eff',
  Ll: 'a-z\\u00df-\\u017f\\u03ac-\\u03ce\\u0430-\\u045f\\u1e00-\\u1eff',
  M: '\\u0300-\\u036f',
  N: '\\d',
};

/** A pattern of a source that speaks of letters: `\\p{L}`. */
export function patternOf(source: string, flags = 'gu'): RegExp {
  const inClasses = source.replace(/\[(?:\\.|[^\]\\]){0,999}\]/g, (group) =>
    group.replace(/\\p\{(L|Lu|Ll|M|N)\}/g, (_all, kind: string) => RANGES[kind] ?? ''),
  );
  return new RegExp(
    inClasses.replace(/\\p\{(L|Lu|Ll|M|N)\}/g, (_all, kind: string) => `[${RANGES[kind] ?? ''}]`),
    flags,
  );
}

const any = (words: string): string => `(?:${words.trim().split(/\s+/u).join('|')})`;

/** A word of a street's or town's name with a capital; a short one may be shortened: `St.` */
export const PROPER = "(?:\\p{Lu}[\\p{L}\\p{M}]{0,3}\\.(?=[ -]?\\p{Lu}| ?\\d)|\\p{Lu}[\\p{L}\\p{M}'’-]{0,30})";
/** Little words within names of streets and towns. */
const LITTLE =
  "(?:d['’]|l['’]|dell['’]|nell['’])?(?:de|del|des|du|da|do|dos|das|di|della|delle|dei|la|las|le|les|los|el|y|e|et|i|im|in|am|an|auf|der|den|dem|die|und|zum|zur|vor|bei|van|von|sur|sous|en|the|of|upon|on|under|op|ter|ten|aan|het|na|nad|a|mare|lido|ligure|friuli|salentino|calabro|veneto|emilia|umbro|laziale|terme|sardo)(?![\\p{L}\\p{M}])";
/** Names of streets and towns: a word with a capital, and up to five more. */
export const NAME = `${PROPER}(?: (?:${LITTLE} ){0,3}(?:${PROPER}|\\d{1,2}\\.)){0,5}`;
/** Towns may end in a small word: `Lucia umbro`. */
export const TOWN = `${NAME}(?:/\\p{Lu}[\\p{L}-]{2,20})?(?: (?:a mare|lido|ligure|del friuli|salentino|calabro|veneto|nell['’]emilia|umbro|laziale|terme|sardo)(?![\\p{L}]))?`;

/** A house: `7`, `7a`, `12-14`, `3/5`, `12 bis`, `n° 4`, `No: 5`. */
export const HOUSE =
  '(?:s/n\\.?|(?:(?:[Nn][°ºo]?\\.?:?|№|nr\\.?|núm\\.?|#|д\\.|дом|d\\.) ?)?\\d{1,5}(?: ?[a-zA-Zа-я](?![\\p{L}\\p{M}]))?(?:[-/–] ?\\d{1,5}[a-zA-Z]?)?(?: (?:bis|ter|quater))?(?![\\p{L}\\p{N}]))';

/** A flat, floor or box within a house. */
export const FLAT =
  '(?:(?:[Aa]pt|[Aa]partment|APT|[Uu]nit|[Ss]uite|[Ss]te|[Ff]lat|[Ff]loor|[Rr]oom|[Bb]lock|Whg|Wohnung|Etage|Hinterhaus|App|[Aa]ppt|[Aa]ppartement|[Bb]ât|[Bb]âtiment|[Ee]sc|[Ee]scalier|[Ee]scalera|[Pp]iso|[Pp]uerta|[Aa]pto|[Aa]ptdo|[Bb]loco|[Bb]loque|[Bb]loc|[Aa]ndar|[Ss]ala|[Ii]nt|[Ii]nterno|[Ss]cala|[Pp]iano|[Ll]ok|[Mm]ieszkania|[Dd]aire|Kat|lgh|корп|стр|кв|квартира|офис|оф|под|подъезд|эт|этаж)\\.?:? ?(?:\\p{L}?\\d{1,4}\\p{L}?|\\p{Lu})(?:[-/]\\d{1,4})?|(?:m|D|к)\\. ?\\d{1,4}[a-z]?|#\\d{1,5}[A-Z]?|\\d{1,3}\\.? ?(?:OG|Stock|Etage|[Ff]loor|étage|[Pp]iso)|\\d{1,2}[ºª°] ?[\\p{L}\\p{N}]{0,8})(?![\\p{L}\\p{N}])';

/** Codes before or after towns. */
export const POSTCODE =
  '(?:[A-Z]{1,2}-?)?(?:\\d{5}-\\d{3,4}|\\d{4}-\\d{3}|\\d{3}-\\d{3,4}|\\d{2}-\\d{3}|\\d{2} \\d{3}|[A-Z]\\d[\\dW] [A-Z0-9]{4}|\\d{4} ?[A-Z]{2}(?![\\p{L}])|\\d{3} \\d{2,3}|\\d{4,7}|[A-Z]{1,2}\\d{1,2}[A-Z]? ?\\d{1,2}[A-Z]{1,2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\p{N}])';
/** A code that only a post uses, and so says where somebody lives by itself. */
export const TELLING_POSTCODE =
  '(?:GIR 0AA|(?:[A-PR-UWYZ]\\d{1,2}|[A-PR-UWYZ][A-HK-Y]\\d{1,2}|[A-PR-UWYZ]\\d[A-HJKSTUW]|[A-PR-UWYZ][A-HK-Y]\\d[ABEHMNPRVWXY]) \\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] \\d[ABCEGHJ-NPRSTV-Z]\\d)';

/** What stands after the number and the name of a street: `93 Jess Road`. */
export const ROADS = any(
  `Street St Str Road Rd Avenue Ave Av Lane Ln Drive Dr Court Ct Boulevard Blvd Close Crescent Cres Way Place Pl Terrace Ter Square Sq Parkway Pkwy Circle Cir Highway Hwy Gardens Gdns Grove Mews Row Walk Rise Park Alley
   Trail Trl Loop Plaza Pike Point Ridge Route Run Hollow Crossing Expressway Extension Junction Landing Manor Meadow Meadows Mill Mount Oval Parade Pass Path Ports Quay Ramp Rapid Rest Route Spur Station Stravenue Stream Summit Throughway
   Trace Track Trafficway Tunnel Turnpike Underpass Union Unions Valley Via View Views Village Villages Ville Vista Wells Well Wharf Yard End Green Lawn Lawns Nagar Marg Chowk Salai Colony Sector Layout Vihar Gali Bazaar
   street road avenue lane drive court boulevard close crescent terrace square gardens grove`,
);
/** What stands before the name of a street whose house follows: `Calle Mayor 5`, `ul. Prosta 5`, `via Roma, 3`. */
export const ROADS_BEFORE = any(
  `[Cc]alle [Cc]/ Cl\\. [Aa]venida [Aa]vda\\.? [Aa]v\\.? [Pp]laza [Pp]za\\.? [Pp]l\\. [Pp]aseo [Pp]º [Cc]amino [Cc]arretera [Cc]tra\\.? [Rr]onda [Tt]raves[ií]a [Gg]lorieta [Uu]rbanizaci[oó]n [Bb]arrio [Cc]uesta [Pp]asaje [Rr]ambla [Ss]ubida [Bb]ajada [Cc]ostanilla
   [Vv]ia [Vv]iale [Vv]\\.le [Cc]orso [Cc]\\.so [Pp]iazza [Pp]\\.za [Pp]iazzale [Pp]iazzetta [Vv]icolo [Ll]argo [Ss]trada [Cc]ontrada [Bb]orgo [Ll]ungomare [Ss]alita [Gg]alleria [Rr]otonda [Ii]ncrocio
   [Rr]ua R\\. [Tt]ravessa [Tt]v\\. [Aa]lameda [Pp]raça [Pp]ça\\.? [Ee]strada [Rr]odovia [Ll]adeira [Bb]eco [Mm]arginal [Qq]uadra [Vv]iela [Qq]uinta [Pp]raceta [Cc]hácara [Ss]ítio
   [Rr]ue [Bb]oulevard [Bb]d\\.? [Bb]lvd [Pp]lace [Cc]hemin [Aa]llée [Ii]mpasse [Qq]uai [Rr]oute [Pp]assage [Ss]quare [Vv]oie
   [Uu]l\\. [Uu]lica [Aa]l\\. [Aa]leja [Aa]leje [Pp]l\\. [Oo]s\\. [Oo]siedle wyb\\. [Ww]ybrzeże [Ww]yspa [Pp]lac [Rr]ondo [Ss]kwer [Bb]ulwar [Dd]roga [Ss]zosa [Zz]aułek [Ss]tr\\. [Ss]trada [Bb]-dul [Cc]alea [Ll]n\\. Jl\\. Jalan Đường Phố
   ул\\.? улица улице пр\\.? пр-т просп\\.? проспект проспекте пер\\.? переулок пл\\.? площадь бул\\.? б-р бульвар ш\\. шоссе наб\\.? набережная мкр\\.? микрорайон аллея тупик тракт проезд линия вул\\.? вулиця пров\\.? οδός Οδός شارع רחוב`,
);
/** Streets whose kind is the end of their word: `Gutenbergstr. 7`, `Keizersgracht 12`, `Storgatan 4`. */
export const ROAD_ENDS =
  '(?:-(?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Ring|Damm|Ufer)|straße|strasse|stra&szlig;e|str\\.|str|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|pfad|markt|graben|berg|hof|kamp|straat|laan|plein|gracht|kade|dijk|singel|hof|pad|dreef|gatan|gata|vägen|väg|gränd|torget|stigen|allén|backen|veien|vegen|gaten|gate|vej|gade|stræde|katu|kuja|tie|polku|raitti)';
/** Words of their own after the name of a street: `Lange Straße 5`, `Dar Sokak 846`. */
export const ROAD_WORDS = any(
  `Straße Strasse Str\\. Weg Platz Allee Gasse Ring Damm Ufer Chaussee Straat Laan Plein Gata Väg Gade Vej Sokak Sokağı Sokagi Sok\\. Sk\\. Cadde Caddesi Cad\\. Cd\\. Bulvarı Bulvar Blv\\. Mahallesi Mah\\. Mevkii utca út útja tér körút köz Nagar Marg ulice náměstí třída ulica cesta trg`,
);

/** A box at a post office. */
export const BOX =
  '(?:P\\.? ?O\\.? ?Box|[Pp]ost [Oo]ffice [Bb]ox|Postfach|B\\.?P\\.?|Boîte [Pp]ostale|Apartado(?: de [Cc]orreos| [Pp]ostal)?|Apdo\\.?|Caixa [Pp]ostal|Casella [Pp]ostale|C\\.P\\.|Postbus|Postboks|Postboks|Posta [Kk]utusu|P\\.K\\.|skr\\.? ?poczt\\.?|а/я|PL) ?(?:№|n[°º.]|nr\\.?)? ?\\d{1,6}(?![\\p{L}\\p{N}])';

/** Fields that hold an address. */
export const ADDRESS_FIELD =
  '(?<!(?:e-?mail|mail|ip|mac|web|url|network|internet|wallet|server|email)[ _-]?)(?<![\\p{L}])(?:(?:street|postal|home|shipping|billing|mailing|delivery|work|residential|current)[ _-])?(?:address|anschrift|adresse|wohnanschrift|lieferadresse|rechnungsadresse|dirección|direccion|domicilio|indirizzo|endereço|endereco|morada|adres|adress|osoite|adresa|cím|адрес|адреса|διεύθυνση|地址|住址|住所|주소|ที่อยู่|पता|العنوان|כתובת)(?:[ _-]?(?:line)?[ _-]?[12])?';
