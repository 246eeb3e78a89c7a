/** Turns in which a researcher tells what the participant did: `P01: goes to the menu first`. They look like speech, and nobody said them. */
import { actsIn } from './asides.ts';
import { afterStamp, beforeEndingStamp, candidatesIn } from './labels.ts';
import type { MarkedText } from './marked-text.ts';
import type { Turn } from './turn.ts';

/** How a language tells what somebody does, and the words that show that somebody speaks of themselves or to somebody. */
interface Language {
  does: RegExp;
  speaks: RegExp;
}

/** Words that may stand before the verb. */
const FIRST =
  '(?:(?:then|first|next|immediately|quickly|slowly|again|now|also|dann|zuerst|sofort|puis|ensuite|luego|primero|depois|primeiro|poi|prima|daarna|eerst),?\\s{1,3})?';

function language(verbs: string, persons: string): Language {
  return {
    does: new RegExp(String.raw`^${FIRST}(?:${verbs})(?![\p{L}\p{M}'’-])`, 'iu'),
    speaks: new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${persons})(?![\p{L}\p{M}])`, 'iu'),
  };
}

/** A verb counts alone only where no sentence without a subject begins with it: `looks at the top` tells of somebody, `looks good` does not. */
const LANGUAGES: readonly Language[] = [
  language(
    String.raw`clicks|scrolls|hesitates|taps|hovers|swipes|nods|laughs|smiles|frowns|shrugs|sighs|giggles|squints|pauses|navigates|struggles|wants to|sees|notices|finds|types(?! of)|selects|chooses|searches|ignores|skips|drags|tries to|reads (?:aloud|out|the|through|his|her|their|every|all|some)|opens (?:the|a|an|his|her|their|up the|another|every|all)|closes (?:the|a|his|her|their)|goes (?:to(?! show)|straight|through|directly|into|on to|back to the|over to|down to|up to|for the)|looks (?:at|for|around|over|through|up|down|confused|puzzled|surprised|unsure|lost|away)|points (?:at|to)|presses|returns to|switches to|moves (?:to|the|on)|checks (?:the|whether|if|his|her|their)|scans`,
    String.raw`i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|i['’](?:m|d|ve|ll)|we['’](?:re|d|ve|ll)|let['’]s`,
  ),
  language(
    String.raw`klickt|scrollt|zögert|tippt|nickt|lacht|lächelt|seufzt|stutzt|wischt|grinst|runzelt|blättert|öffnet(?! sich| nicht)|schließt (?:das|die|den)|liest(?! sich)|sucht|findet|bemerkt|wählt|drückt|überlegt|schaut (?:auf|sich|nach|in|zu|weg)|geht (?:zurück|zum|zur(?! not)|ins|direkt|auf (?:die|das|den)|in (?:die|das|den))|sieht sich`,
    String.raw`ich|mich|mir|mein\p{L}*|wir|uns|unser\p{L}*|du|dich|dir|dein\p{L}*|man`,
  ),
  language(
    String.raw`clique|ouvre|hésite|cherche|scrolle|fait défiler|lit|rit|sourit|soupire|hoche|tape|appuie|descend|revient|sélectionne|choisit|remarque|survole|regarde (?:en|autour|vers|longuement)|va (?:sur|dans|vers|directement|d['’]abord|au|à la)`,
    String.raw`je|j['’]\p{L}+|me|m['’]\p{L}+|moi|mon|ma|mes|nous|notre|nos|tu|te|toi|ton|ta|tes|vous|votre|vos`,
  ),
  language(
    String.raw`hace (?:clic|click|scroll)|pulsa|busca|abre|duda (?:entre|un|antes|si|y)|lee|escribe|se ríe|ríe|sonríe|asiente|suspira|desliza|selecciona|elige|encuentra|intenta|vuelve (?:a la|al|atrás)|baja (?:hasta|por|al|a la)|mira (?:hacia|alrededor)|va (?:al|directo|directa|directamente|primero)`,
    String.raw`yo|me|mi|mis|mí|mío|mía|conmigo|nos|nosotr[oa]s|nuestr[oa]s?|tú|te|ti|tu|tus|usted(?:es)?|uno|quiero|creo|tengo|puedo|sé|veo|encuentro|entiendo|hago|voy|estoy|soy|uso|busco|abro|digo|pienso|necesito|\p{L}{2,}(?:amos|emos|imos)`,
  ),
  language(
    String.raw`clica|procura (?:o|a|os|as|por|pelo|pela|no|na)|abre|hesita|lê|ri|sorri|suspira|acena|rola|digita|toca (?:no|na|em)|seleciona|escolhe|encontra|tenta|carrega (?:no|na|em)|volta (?:ao|à|para|atrás)|desce (?:até|para|a)|olha (?:para|em)|vai (?:ao|à|direto|direta|diretamente|primeiro)`,
    String.raw`eu|me|mim|comigo|meus?|minhas?|nós|nos|noss[oa]s?|gente|você|vocês|tu|te|teu|tua|quero|acho|tenho|posso|sei|vejo|encontro|entendo|faço|vou|estou|sou|uso|procuro|abro|digo|penso|preciso|\p{L}{2,}(?:amos|emos|imos)`,
  ),
  language(
    String.raw`clicca|apre|cerca|esita|legge|ride|sorride|sospira|annuisce|scorre|digita|preme|seleziona|sceglie|trova|prova a|torna (?:al|alla|indietro|sul|sulla)|scende|guarda (?:in|verso|intorno)|va (?:al|alla|sul|sulla|direttamente|prima|nel|nella)`,
    String.raw`io|me|mi|mio|mia|miei|mie|noi|ci|nostr[oaie]|tu|te|ti|tuo|tua|lei|voglio|credo|ho|posso|so|vedo|trovo|capisco|faccio|vado|sto|sono|uso|cerco|apro|dico|penso|devo|\p{L}{2,}iamo`,
  ),
  language(
    String.raw`klikt|opent(?! niet| zich)|scrolt|scrollt|aarzelt|twijfelt|leest(?! lekker)|lacht|glimlacht|knikt|zucht|typt|tikt|zoekt|kiest|selecteert|drukt|vindt|swipet|veegt|kijkt (?:naar|rond|op|in)|gaat (?:naar|terug|eerst|direct|meteen)`,
    String.raw`ik|me|mij|mijn|m['’]n|we|wij|ons|onze|je|jij|jou|jouw|u|uw|men`,
  ),
];

/** How much of a turn is looked at; nobody tells what somebody did at greater length. */
const LONGEST = 600;
const ASKS_OR_EXCLAIMS = /[?!？！¿¡]/u;
const CLOCK = /\d{1,3}[:：]\d{2}/u;

const WHY = 'it tells what they did, in the third person';

/**
 * The turns of a note, in which those that tell what the customer did are notes. One such turn may be an odd sentence, so its speaker must have several, or no
 * others. Paragraphs that go on with such a turn are told too, unless somebody speaks in them.
 * @param lines what stands in the note; where lines carry times it was recorded, and all of it was said
 */
export function withTold(turns: readonly Turn[], lines: readonly MarkedText[]): Turn[] {
  const told = new Map<string, number>();
  const spoken = new Set<string>();
  for (const turn of turns) {
    if (!isCustomers(turn) || turn.opens !== true) continue;
    if (languageOf(turn)) told.set(turn.speaker, (told.get(turn.speaker) ?? 0) + 1);
    else spoken.add(turn.speaker);
  }
  const tellers = new Set([...told].filter(([speaker, count]) => count > 1 || !spoken.has(speaker)).map(([speaker]) => speaker));
  if (tellers.size === 0 || lines.some(hasTime)) return [...turns];
  let current: Language | undefined;
  return turns.map((turn) => {
    if (!isCustomers(turn)) return turn;
    current = turn.opens === true ? languageOf(turn) : current && goesOn(turn, current) ? current : undefined;
    // What a researcher marked is evidence to them.
    return current && tellers.has(turn.speaker) && turn.marks.length === 0 ? { ...turn, role: 'note', why: WHY } : turn;
  });
}

function isCustomers({ role, known }: Turn): boolean {
  return role === 'customer' && known === 'label';
}

/** The language in which a turn tells what somebody did; undefined where it may be speech. */
function languageOf(turn: Turn): Language | undefined {
  const { text } = turn;
  // What is set apart before the words, such as `*laughs*`, tells of the room, and the words are speech.
  if (text.length > LONGEST || ASKS_OR_EXCLAIMS.test(text) || actsIn(turn).length > 0) return undefined;
  return LANGUAGES.find(({ does, speaks }) => does.test(text) && !speaks.test(text));
}

/** Whether a paragraph without a label goes on telling. */
function goesOn({ text }: Turn, { speaks }: Language): boolean {
  return text.length <= LONGEST && !ASKS_OR_EXCLAIMS.test(text) && !/["“„«]/u.test(text) && !speaks.test(text);
}

/** A time before or after a line, or beside its label. */
function hasTime(line: MarkedText): boolean {
  if (afterStamp(line.text) > 0 || beforeEndingStamp(line.text) < line.text.length) return true;
  const [first] = candidatesIn(line);
  return first !== undefined && CLOCK.test(line.text.slice(0, first.wordsAt));
}
