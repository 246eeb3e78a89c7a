/** Tables of survey answers, told by their headers: which rows are headers, which columns are questions, and which of those are answered in people's own words. */
import { kindOfAnswers, type AnswerKind } from './answers.ts';
import { foldName, holdsOf, isQuestion, surveyToolOf, type Holds } from './survey-tools.ts';
import type { Row } from './table-rows.ts';

/** A column of a survey's table. */
export interface SurveyColumn {
  /** By these names a sidecar may call it. */
  names: string[];
  /** What was asked, or the column's name. */
  question: string;
  holds?: Holds;
  kind: AnswerKind;
}

/** A survey's table. */
export interface Survey {
  /** Who wrote it, for messages; undefined where only the sidecar says that it is a survey. */
  tool?: string;
  /** How many of its first rows are no answers. */
  headerRows: number;
  columns: SurveyColumn[];
}

/** @param rows the first rows of a table, its header first */
export function surveyOf(rows: readonly Row[]): Survey | undefined {
  const [header, below] = rows;
  if (!header) return undefined;
  const tool = surveyToolOf(header.cells);
  if (tool) return surveyWith(rows, tool);
  const grouped = below && hasGroups(header.cells) ? surveyToolOf(below.cells) : undefined;
  if (!grouped) return undefined;
  const survey = surveyWith(rows.slice(1), grouped);
  return { ...survey, headerRows: survey.headerRows + 1 };
}

/** Whether a row may name groups of questions, above the row of questions. */
export function hasGroups(cells: readonly string[]): boolean {
  return cells[0]?.trim() === '' && cells.some((cell) => cell.trim() !== '');
}

/** A table that its sidecar calls a survey, and that no tool is known by. */
export function plainSurvey(rows: readonly Row[]): Survey {
  return surveyWith(rows, undefined);
}

function surveyWith(rows: readonly Row[], tool: string | undefined): Survey {
  const [first = [], second = [], third = []] = rows.slice(0, 3).map(({ cells }) => cells);
  const imports = tool === 'Qualtrics' && third.some((cell) => cell.startsWith('{"ImportId"'));
  const monkey = tool === 'SurveyMonkey' && first.some((name, at) => holdsOf(name) === 'id' && !(second[at] ?? '').trim());
  const headerRows = imports ? 3 : monkey ? 2 : 1;
  const answers = rows.slice(headerRows);
  const questions = monkey ? filledForward(first) : imports ? second : first;
  const columns = first.map((name, at): SurveyColumn => {
    const below = monkey || imports ? (second[at] ?? '') : '';
    const question = (questions[at] ?? name).trim();
    const holds = holdsIn(name, below, question, monkey);
    const values = answers.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim() !== '');
    const told = imports ? typedByImport(third[at] ?? '') : monkey ? typedBySubheader(below) : typedByName(name);
    const names = [...new Set([name, below, question, `${question} ${below}`].map((one) => one.trim()).filter(Boolean))];
    return { names, question, ...(holds && { holds }), kind: holds ? 'choices' : kindWith(told, values, names) };
  });
  return { ...(tool !== undefined && { tool }), headerRows, columns };
}

/** Where a name stands for a question and its options, only the first of their columns bears it. */
function filledForward(names: readonly string[]): string[] {
  let last = '';
  return names.map((name) => (last = name.trim() || last));
}

function holdsIn(name: string, below: string, question: string, monkey: boolean): Holds | undefined {
  if (monkey && below.trim())
    return /^(?:name|e-?mail(?: address)?|phone(?: number)?|company|address(?: 2)?|city\/town|zip\/postal code)$/i.test(below.trim()) ? 'private' : undefined;
  return holdsOf(name) ?? (question === name ? undefined : holdsOf(question)) ?? (ASKS_WHO.test(question.slice(0, 80)) ? 'private' : undefined);
}

/** What somebody types here is who they are. */
const ASKS_WHO =
  /\b(?:your|full|first|last) name\b|\bvor-? ?und nachname\b|\bihr name\b|\bvotre nom\b|\bsu nombre\b|\bseu nome\b|\bil tuo nome\b|\bje naam\b|\be-?mail(?:[- ]?ad\w*)?\s*[?:*)]?$|\b(?:phone|mobile) number\b|\btelefonnummer\b|\bcontact (?:details|info\w*)\b/i;

/** What a tool itself says of a column: typed, or chosen; undefined where it says nothing. */
function typedByImport(cell: string): boolean | undefined {
  if (!cell.startsWith('{')) return undefined;
  return /"ImportId":"[^"]*_TEXT(?:_|")/.test(cell);
}

const OPEN =
  /^(?:open-ended response|offene antwort|offene-ended response|réponse ouverte|respuesta abierta|resposta aberta|risposta aperta|open antwoord|åbent svar|öppet svar|åpent svar|avoin vastaus|odpowiedź otwarta|открытый ответ|自由回答|開放式回應|开放式回答)$/i;
const OTHER =
  /^(?:other|others|autre|autres|andere[rs]?|sonstiges?|otr[oa]s?|outr[oa]s?|altro|anders|overig|andet|annat|annet|muu|inne|jiné|другое|その他|其他|기타)\b.{0,40}(?:specif|angeben|précis|especif|spec|namelijk|specific|angiv|ange|tarkenn|jak|уточн|具体|請|请|지정)|\bplease specify\b/i;

function typedBySubheader(below: string): boolean | undefined {
  const name = below.trim();
  if (OPEN.test(name) || OTHER.test(name)) return true;
  return name === '' || /^(?:response|antwort|réponse|respuesta|resposta|risposta|antwoord|svar)$/i.test(name) ? undefined : false;
}

/** `Rate these [.NET]`, `Q00[SQ001]`: one row of a grid, or one option. */
function typedByName(name: string): boolean | undefined {
  const [, part] = /\[([^\][]{1,200})\]\s*$/.exec(name) ?? [];
  if (part === undefined) return undefined;
  return /^(?:other|comment|sonstiges|kommentar|autre|commentaire|otro|comentario|outros?|altro)$/i.test(part.trim()) ? true : false;
}

function kindWith(told: boolean | undefined, values: readonly string[], names: readonly string[]): AnswerKind {
  const kind = kindOfAnswers(values);
  if (kind === 'nothing' || kind === 'ratings') return kind;
  // A box that was ticked repeats the option's name.
  const ticked = values.every((value) => names.includes(value.trim()));
  if (ticked) return 'choices';
  if (told === undefined) return kind;
  if (!told) return kind === 'words' ? 'unsure' : 'choices';
  return 'words';
}

/** The questions that are answered in people's own words. Where no tool vouches for the columns, only what asks something is a question. */
export function wordsIn(survey: Survey): number[] {
  const mayBe = ({ question, names: [name = ''] }: SurveyColumn): boolean => survey.tool !== undefined || isQuestion(question) || isQuestion(name);
  return survey.columns.flatMap((column, at) => (column.holds === undefined && column.kind === 'words' && mayBe(column) ? [at] : []));
}

/** The column that a sidecar calls so: by its own name first, then by its question. Several where a question of that name was asked several times. */
export function columnsNamed(survey: Survey, name: string): number[] {
  const wanted = foldName(name);
  const own = survey.columns.flatMap(({ names: [first = ''] }, at) => (foldName(first) === wanted ? [at] : []));
  if (own.length > 0) return own;
  const by = survey.columns.flatMap(({ names }, at) => (names.some((one) => foldName(one) === wanted) ? [at] : []));
  const typed = by.filter((at) => survey.columns[at]?.kind === 'words');
  return typed.length > 0 ? typed : by.slice(0, 1);
}
