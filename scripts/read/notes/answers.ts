/** What stands under a question: a heading, a line in bold type, a numbered item, a line that asks, or a column of a table. */
import { trimmed, type Stretch } from './marked-text.ts';
import type { Turn } from './turns.ts';

const ASKS = /[?？؟][\s"”»)\]*_]*$/u;
/** Questions without a question mark: `Tell me about your day.` */
const PROMPT =
  /^(?:[\p{P}\p{N}\s]{0,8})(?:tell (?:me|us)|describe|explain|walk (?:me|us)|show (?:me|us)|talk (?:me|us)|think (?:of|about)|imagine|please|could you|can you|would you|erzähl|beschreib|erklär|zeig|nenne|bitte|können sie|kannst du|raconte|décri|explique|montre|parle[zr]?[ -]moi|pouvez|pourriez|cuént|cuent[ea]|describ|expli[cq]|muéstr|háblame|podría|puede|conte|conta-|descrev|mostre|fale|fala-|diz-|dime |dis-moi|dites|dimmi|sag mir|sagen sie|poderia|pode |raccont|descriv|spieg|mostr|parla|potrebbe|può |vertel|beschrijf|leg uit|laat |kunt u|kun je|berätta|beskriv|fortæl|fortell|forklar|kan du|opowiedz|opisz|proszę|расскажи|опиши|объясни|покажи|请|請|描述|介绍|谈谈|说说|讲讲|教えて|説明して|聞かせて|말씀|احك|صف|اشرح)/iu;
/** The researcher tells what the participant did, rather than what they said. */
const OBSERVED =
  /(?:^|\s)(?:the\s)?(?:user|participant|interviewee|respondent)\s(?:\p{L}+ly\s)?(?:\p{L}{2,}(?:ed|s)|went|said|felt|found|thought|told|saw|was|did|had|struggeled|stuggled|got|chose|began)\b|^\p{L}{1,3}\d{1,3}\s\p{L}|^(?:der|die)\s(?:teilnehmer|befragte|nutzer|proband)(?:in)?\s|^(?:la|le|l[’'])\s?(?:personne|participante?|utilisat(?:eur|rice)|enquêtée?|interviewée?)\s|^(?:el|la)\s(?:participante|usuari[oa]|entrevistad[oa])\s|^[oa]\s(?:participante|usuári[oa]|entrevistad[oa])\s|^(?:il|la|l[’'])\s?(?:partecipante|utente|intervistat[oa])\s|^(?:de)\s(?:deelnemer|gebruiker|geïnterviewde|respondent)\s|^(?:респондент(?:ка)?|участни(?:к|ца)|пользователь)\s|^(?:用户|受访者|参与者|被访者|ユーザー|参加者|対象者)/iu;
const LONGEST_PROBE = 160;
const LONG = 40;

/** Japanese asks without a question mark, and sets dashes before what an interviewer says. */
const ASKS_IN_JAPANESE = /^[―—─]{2}|^[^。]{1,160}か[。]?$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

function asks({ text }: Turn): boolean {
  return ASKS.test(text.slice(-12)) || (ASKS_IN_JAPANESE.test(text.trim()) && KANA.test(text));
}

function prompts(turn: Turn): boolean {
  return asks(turn) || PROMPT.test(turn.text.slice(0, 60));
}

/** The turns that are questions by how they are set. The first heading is the title; where some of a kind ask, the others do not. */
function questionsIn(turns: readonly Turn[]): ReadonlySet<Turn> {
  const spoken = turns.filter(({ never }) => never === undefined);
  const headings = spoken.filter(({ heading }) => heading);
  const bold = spoken.filter((turn) => turn.bold === true);
  const numbered = spoken.filter((turn) => turn.numbered && turn.bold !== true);
  const askingHeadings = headings.filter(prompts);
  // Titles have no full stop; a long prompt has one.
  if (askingHeadings.length > 1) askingHeadings.push(...headings.filter((turn) => !prompts(turn) && turn.text.length >= LONG && /[.…]$/u.test(turn.text)));
  const askingBold = bold.filter(prompts);
  const lines = spoken.filter((turn) => !turn.heading && turn.bold !== true && !turn.numbered && (turn.question ?? asks(turn))).length;
  const plainly = askingBold.length === 0 && !numbered.some(prompts) && (lines < 2 || lines * 2 < headings.length - 1);
  const fromHeadings = askingHeadings.length > 0 ? askingHeadings : plainly ? headings.slice(1) : [];
  const fromBold = askingBold.length > 0 ? askingBold : askingHeadings.length > 0 || numbered.some(prompts) ? [] : bold;
  const strict = askingHeadings.length > 0 || askingBold.length > 0;
  return new Set([...fromHeadings, ...fromBold, ...numbered.filter((turn) => !strict || prompts(turn))]);
}

/** The answers of a note, each with the stretches of its turn that answer. */
export function answersIn(turns: readonly Turn[]): ReadonlyMap<Turn, readonly Stretch[]> {
  const answers = new Map<Turn, readonly Stretch[]>();
  const questions = questionsIn(turns);
  const asksSomewhere = turns.some((turn) => turn.never === undefined && !turn.heading && turn.bold !== true && asks(turn));
  let asked = false;
  let answered = false;
  const ask = (is = true): void => {
    [asked, answered] = [is, false];
  };
  for (const turn of turns) {
    if (turn.never !== undefined) {
      if (turn.heading) ask(false);
    } else if (turn.column !== undefined) {
      // A column may be headed by somebody of whom nobody said who they are.
      if (turn.column === 'answer' && (turn.known !== 'writing' || turn.role === 'customer')) answers.set(turn, [whole(turn)]);
    } else if (turn.heading) ask(questions.has(turn));
    else if (questions.has(turn) || (turn.question === true && turn.opens === true)) {
      ask();
      // A question may have its answer on its own lines.
      const rest = afterQuestion(turn, false);
      if (rest && rest.start > 0) answers.set(turn, withoutQuestions(turn, rest));
    } else if (turn.bold === true) continue;
    else if (asksSomewhere && hasTitle(turn)) ask(false);
    else if (isTeams(turn)) {
      if (asks(turn)) ask();
    } else if (asks(turn)) ask();
    else {
      const answer = afterQuestion(turn, asked && !answered);
      if (!answer) continue;
      if (answer.start > 0) asked = true;
      if (!asked || !mayAnswer(turn) || OBSERVED.test(turn.text.slice(answer.start, answer.start + 160))) continue;
      answers.set(turn, withoutQuestions(turn, answer));
      answered = true;
    }
  }
  return answers;
}

function whole({ text }: Turn): Stretch {
  return { start: 0, end: text.length };
}

/** Somebody of the team speaks, who may be asking; a line that goes on with `Q:` is what stands under that question. */
function isTeams({ role, question }: Turn): boolean {
  return (role === 'team' && question !== true) || role === 'bot';
}

/** A first line in bold type that asks nothing, with more below it: the title of a part of the note. */
function hasTitle({ text, strong, known }: Turn): boolean {
  const end = text.indexOf('\n');
  if (end === -1 || known === 'label') return false;
  const title = text.slice(0, end).trim();
  return (
    strong.some((one) => one.start <= 1 && one.end >= title.length - 1 && one.end <= end + 1) && !/[?？؟:：.!…]["”»)\]*_]*$/u.test(title) && !PROMPT.test(title)
  );
}

function mayAnswer({ known, role, question, text }: Turn): boolean {
  if (/^[([（].*[)\]）]$/su.test(text) && text.length < 400) return false;
  return known === 'no' || known === 'writing' || role === 'customer' || question === true;
}

/**
 * The part of a turn that does not ask: what follows a question in bold type, first lines that ask, or a first sentence that does.
 * @param first whether it is the first thing after a question: then a sentence that asks is the customer's own
 */
function afterQuestion(turn: Turn, first: boolean): Stretch | undefined {
  const { text, strong } = turn;
  const lead = strong.find(({ start }) => start <= 1);
  if (lead && lead.end < text.length - 1 && /[?？؟:：]["”»)\]*_]*$/u.test(text.slice(lead.start, lead.end))) return rest(text, lead.end);
  const line = text.indexOf('\n');
  if (line !== -1 && ASKS.test(text.slice(Math.max(0, line - 12), line))) return rest(text, lastAskingLine(text, line));
  const probe = first
    ? null
    : /^[^.!?。！？؟\n]{1,160}[?？؟](?=\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}"“„«])/u.exec(text.slice(0, LONGEST_PROBE + 2));
  return rest(text, probe?.[0].length ?? 0);
}

const POINTER = /^\s*(?:→|➜|➔|⇒|[-=]>|[▸►»])\s+/u;

/** An answer without the arrow before it, and without the further questions of a paragraph that holds several. */
function withoutQuestions({ text, strong }: Turn, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  // A line that asks is the customer's own, unless the paragraph began with such a line.
  const byLines = start > 0 && text.slice(0, start).includes('\n') && !strong.some((one) => one.start <= 1);
  const bolds = [...strong].sort((a, b) => a.start - b.start);
  let [from, next] = [start, 0];
  const close = (to: number): void => {
    const pointer = POINTER.exec(text.slice(from, to))?.[0].length ?? 0;
    const part = trimmed(text, { start: from + pointer, end: to });
    if (part.end > part.start) parts.push(part);
  };
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    const lineEnd = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, lineEnd === -1 ? end : Math.min(lineEnd, end));
    while (next < bolds.length && (bolds[next]?.end ?? 0) <= at + 2) next++;
    const bold = bolds[next];
    const asksInBold = bold !== undefined && bold.start <= at + 2 && /[?？؟][\s"”»)\]*_]*$/u.test(text.slice(Math.max(bold.start, bold.end - 12), bold.end));
    const asksAlone = byLines && ASKS.test(line.slice(-12)) && /[.!?…。！？]["”»)]*\s*$/u.test(text.slice(Math.max(start, at - 4), at));
    if (!asksInBold && !asksAlone) continue;
    close(at);
    from = asksInBold ? bold.end : at + 1 + line.length;
  }
  close(end);
  return parts;
}

function lastAskingLine(text: string, first: number): number {
  let at = first;
  for (let next = text.indexOf('\n', at + 1); next !== -1 && ASKS.test(text.slice(Math.max(at, next - 12), next)); next = text.indexOf('\n', at + 1)) at = next;
  return at;
}

function rest(text: string, start: number): Stretch | undefined {
  const range = trimmed(text, { start, end: text.length });
  return range.end > range.start ? range : undefined;
}
