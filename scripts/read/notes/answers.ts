/** What stands under a question: a heading, a line in bold type, a numbered item, a line that asks, or a column of a table. */
import { trimmed, type Stretch } from './marked-text.ts';
import type { Turn } from './turns.ts';

const ASKS = /[?？؟][\s"”»)\]*_]*$/u;
/** Questions without a question mark: `Tell me about your day.` */
const PROMPT =
  /^(?:[\p{P}\p{N}\s]{0,8})(?:tell (?:me|us)|describe|explain|walk (?:me|us)|show (?:me|us)|talk (?:me|us)|think (?:of|about)|imagine|please|could you|can you|would you|erzähl|beschreib|erklär|zeig|nenne|bitte|können sie|kannst du|raconte|décri|explique|montre|parle[zr]?[ -]moi|pouvez|pourriez|cuént|cuent[ea]|describ|expli[cq]|muéstr|háblame|podría|puede|conte|descrev|mostre|fale|poderia|pode |raccont|descriv|spieg|mostr|parla|potrebbe|può |vertel|beschrijf|leg uit|laat |kunt u|kun je|berätta|beskriv|fortæl|fortell|forklar|kan du|opowiedz|opisz|proszę|расскажи|опиши|объясни|покажи|请|請|描述|介绍|谈谈|说说|讲讲|教えて|説明して|聞かせて|말씀|احك|صف|اشرح)/iu;
/** The researcher tells what the participant did, rather than what they said. */
const OBSERVED =
  /(?:^|\s)(?:the\s)?(?:user|participant|interviewee|respondent)\s(?:\p{L}+ly\s)?(?:\p{L}{2,}(?:ed|s)|went|said|felt|found|thought|told|saw|was|did|had|struggeled|stuggled|got|chose|began)\b|^\p{L}{1,3}\d{1,3}\s\p{L}|^(?:der|die)\s(?:teilnehmer|befragte|nutzer|proband)(?:in)?\s|^(?:la|le|l[’'])\s?(?:personne|participante?|utilisat(?:eur|rice)|enquêtée?|interviewée?)\s|^(?:el|la)\s(?:participante|usuari[oa]|entrevistad[oa])\s|^[oa]\s(?:participante|usuári[oa]|entrevistad[oa])\s|^(?:il|la|l[’'])\s?(?:partecipante|utente|intervistat[oa])\s|^(?:de)\s(?:deelnemer|gebruiker|geïnterviewde|respondent)\s|^(?:респондент(?:ка)?|участни(?:к|ца)|пользователь)\s|^(?:用户|受访者|参与者|被访者|ユーザー|参加者|対象者)/iu;
const LONGEST_PROBE = 160;

function asks({ text }: Turn): boolean {
  return ASKS.test(text.slice(-12));
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
  const askingBold = bold.filter(prompts);
  const lines = spoken.filter((turn) => !turn.heading && turn.bold !== true && !turn.numbered && (turn.question ?? asks(turn))).length;
  const plainly = askingBold.length === 0 && !numbered.some(prompts) && (lines < 2 || lines * 2 < headings.length - 1);
  const fromHeadings = askingHeadings.length > 0 ? askingHeadings : plainly ? headings.slice(1) : [];
  const fromBold = askingBold.length > 0 ? askingBold : askingHeadings.length > 0 || numbered.some(prompts) ? [] : bold;
  const strict = askingHeadings.length > 0 || askingBold.length > 0;
  return new Set([...fromHeadings, ...fromBold, ...numbered.filter((turn) => !strict || prompts(turn))]);
}

/** The answers of a note, each with the stretch of its turn that answers. */
export function answersIn(turns: readonly Turn[]): ReadonlyMap<Turn, Stretch> {
  const answers = new Map<Turn, Stretch>();
  const questions = questionsIn(turns);
  let asked = false;
  let answered = false;
  const ask = (is = true): void => {
    [asked, answered] = [is, false];
  };
  for (const turn of turns) {
    if (turn.never !== undefined) {
      if (turn.heading) ask(false);
    } else if (turn.column !== undefined) {
      if (turn.column === 'answer') answers.set(turn, whole(turn));
    } else if (turn.heading) ask(questions.has(turn));
    else if (questions.has(turn) || (turn.question === true && turn.opens === true)) {
      ask();
      // A question may have its answer on its own lines.
      const rest = afterQuestion(turn, false);
      if (rest && rest.start > 0) answers.set(turn, rest);
    } else if (turn.bold === true) continue;
    else if (isTeams(turn)) {
      if (asks(turn)) ask();
    } else if (asks(turn)) ask();
    else {
      const answer = afterQuestion(turn, asked && !answered);
      if (!answer) continue;
      if (answer.start > 0) asked = true;
      if (!asked || !mayAnswer(turn) || OBSERVED.test(turn.text.slice(answer.start, answer.start + 160))) continue;
      answers.set(turn, answer);
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

function lastAskingLine(text: string, first: number): number {
  let at = first;
  for (let next = text.indexOf('\n', at + 1); next !== -1 && ASKS.test(text.slice(Math.max(at, next - 12), next)); next = text.indexOf('\n', at + 1)) at = next;
  return at;
}

function rest(text: string, start: number): Stretch | undefined {
  const range = trimmed(text, { start, end: text.length });
  return range.end > range.start ? range : undefined;
}
