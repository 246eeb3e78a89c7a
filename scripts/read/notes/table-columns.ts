/** What the columns of a table in a note hold: who speaks, what is said, when, and what the researcher thinks of it. */
import type { Role } from '#model/conversation.ts';
import type { Block } from './blocks.ts';
import { PSEUDONYM } from './inner-labels.ts';
import type { MarkedText } from './marked-text.ts';
import { foldLabel } from './role-words.ts';

const list = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/u)
      .map((word) => foldLabel(word.replaceAll('_', ' '))),
  );

const WHO =
  list(`Speaker Who Name Person Participant_name Role By Said_by Label Sprecher Sprecherin Sprecher/in Wer Person Rolle Locuteur Locutrice Qui Intervenant Nom Hablante Orador Quién Quien Nombre Persona Falante
  Interlocutor Quem Nome Parlante Chi Spreker Wie Naam Talare Vem Taler Hvem Puhuja Mówca Kto Osoba Говорящий Спикер Кто Имя 说话人 发言人 谁 姓名 角色 讲话人 話者 発言者 誰 화자 المتحدث المتكلم من`);
const WORDS =
  list(`Text Said Says Utterance Utterances Words Transcript Transcription What What_was_said Content Speech Statement Dialogue Line Turn Äußerung Äusserung Aussage Gesagt Inhalt Wortlaut Transkript Was Texte Propos Parole Paroles Énoncé Contenu
  Transcripción Texto Dicho Qué Enunciado Contenido Transcrição Fala O_quê Conteúdo Testo Detto Trascrizione Enunciato Contenuto Tekst Uitspraak Inhoud Wat Yttrande Vad Ytring Hvad Wypowiedź Treść Текст Реплика Слова Высказывание Что_сказал Содержание 内容 文本 发言 说话内容 原话
  発言 発話 テキスト 内容 발언 내용 النص الكلام`);
const QUOTE = list(
  `Quote Quotes Verbatim Verbatims Key_quote Direct_quote Zitat Zitate Wörtlich Citation Citations Cita Citas Citação Citações Citazione Citazioni Citaat Citaten Citat Cytat Cytaty Цитата Цитаты 引用 原话 引述 発言引用 引用文 인용 اقتباس`,
);
const QUESTION = list(
  `Question Questions Prompt Frage Fragen Pregunta Preguntas Pergunta Perguntas Domanda Domande Vraag Vragen Fråga Frågor Spørgsmål Spørsmål Pytanie Pytania Вопрос Вопросы 问题 問題 提问 質問 질문 السؤال سؤال`,
);
const ANSWER = list(
  `Answer Answers Response Responses Reply Antwort Antworten Réponse Réponses Respuesta Respuestas Resposta Respostas Risposta Risposte Antwoord Antwoorden Svar Odpowiedź Odpowiedzi Ответ Ответы 回答 答案 答 回答内容 答え 답변 الجواب الإجابة`,
);

/** What a column holds. */
export type Column = 'who' | 'words' | 'quote' | 'question' | 'answer' | 'note';

/** A row's columns, and where its speaker stands; both as the header row, or else the cells below it, tell. */
export interface Table {
  columns: Column[];
  who?: number;
  /** Who answers in a column, where its header names them: in `| Question | P07 |`. */
  people?: ReadonlyMap<number, MarkedText>;
  /** The row is the one that names the columns. */
  isHeader?: boolean;
}

const ASKS = /[?？؟]["”»)\]]*$/u;

/** What a header row says of its columns; `Q` and `A` only mean something together. */
function named(row: Block | undefined): Column[] {
  const headers = (row?.cells ?? []).map(({ text }) => text);
  const keys = headers.map(foldLabel);
  const isPair = keys.includes('q') && keys.includes('a');
  return headers.map((header, at) => (isPair && keys[at] === 'q' ? 'question' : isPair && keys[at] === 'a' ? 'answer' : columnOf(header)));
}

/** What the header of a column says that it holds; `note` where it says nothing of speech. */
export function columnOf(header: string): Column {
  const key = foldLabel(header);
  if (WHO.has(key)) return 'who';
  if (WORDS.has(key)) return 'words';
  if (QUOTE.has(key)) return 'quote';
  if (QUESTION.has(key)) return 'question';
  if (ANSWER.has(key) || ASKS.test(header.trim())) return 'answer';
  return 'note';
}

/**
 * The table of each row of a note, by the row's place among the blocks.
 * @param roleOf whose label a cell holds, where it holds nothing but a label that is known
 * @param answers whoever a header names answers below it, as the note's `verbatim` says
 */
export function tablesIn(blocks: readonly Block[], roleOf: (cell: string) => Role | undefined, answers = false): Map<number, Table> {
  const tables = new Map<number, Table>();
  for (let start = 0; start < blocks.length; start++) {
    if (blocks[start]?.kind !== 'row') continue;
    let end = start + 1;
    while (blocks[end]?.kind === 'row' && blocks[end]?.header !== true) end++;
    const rows = blocks.slice(start, end);
    const table = (answers ? answersByPerson(rows, roleOf) : undefined) ?? tableOf(rows, roleOf);
    for (let at = start; at < end; at++) tables.set(at, table);
    if (table.people || namesColumns(blocks[start])) tables.set(start, { ...table, isHeader: true });
    start = end - 1;
  }
  return tables;
}

/** A table of questions with a column for each person who answers; undefined where it is another. */
function answersByPerson([head, ...below]: readonly Block[], roleOf: (cell: string) => Role | undefined): Table | undefined {
  const headers = head?.header === false ? [] : (head?.cells ?? []);
  const people = new Map([...headers.entries()].filter(([, { text }]) => PSEUDONYM.test(foldLabel(text)) || roleOf(text.trim()) === 'customer'));
  const columns: Column[] = named(head).map((column, at) => (people.has(at) ? 'answer' : column));
  const asking = columns.includes('question') ? -1 : columns.findIndex((column, at) => column !== 'answer' && mostlyAsks(below, at));
  if (asking !== -1) columns[asking] = 'question';
  return people.size > 0 && columns.includes('question') && !columns.includes('who') ? { columns, people } : undefined;
}

function mostlyAsks(rows: readonly Block[], column: number): boolean {
  const cells = rows.map(({ cells = [] }) => cells[column]?.text.trim() ?? '').filter((text) => text !== '');
  return cells.filter((text) => ASKS.test(text)).length * 2 > cells.length;
}

function tableOf(rows: readonly Block[], roleOf: (cell: string) => Role | undefined): Table {
  const [head] = rows;
  const isNamed = namesColumns(head);
  const below = rows.slice(isNamed ? 1 : 0).map(({ cells = [] }) => cells);
  const columns: Column[] = isNamed ? named(head) : [];
  const column = columns.indexOf('who');
  if (column !== -1 && columns.some(isSpoken)) return { columns, who: column };
  const who = column === -1 ? labelColumn(below, roleOf) : column;
  // A list of the people in a study has a column of names too, but each stands there once, and none is the team's.
  const talks = who !== undefined && (columns.some(isSpoken) || recurs(below, who) || below.some((cells) => roleOf(cells[who]?.text.trim() ?? '') === 'team'));
  if (who === undefined || !talks) return { columns: columns.map((column) => (column === 'who' ? 'note' : column)) };
  columns[who] = 'who';
  const longest = columns.some(isSpoken) ? undefined : longestColumn(below, who);
  if (longest !== undefined) columns[longest] = 'words';
  return { columns, who };
}

/** Whether a row is the header of its table: Markdown says so, and in other formats its words do. */
function namesColumns(row: Block | undefined): boolean {
  if (row?.header !== undefined) return row.header;
  const columns = named(row);
  return columns.includes('who') && columns.some((column) => column !== 'who' && column !== 'note');
}

function isSpoken(column: Column): boolean {
  return column === 'words' || column === 'answer' || column === 'quote';
}

function recurs(rows: readonly (readonly MarkedText[])[], column: number): boolean {
  const labels = rows.map((row) => foldLabel(row[column]?.text ?? '')).filter((label) => label !== '');
  return new Set(labels).size < labels.length;
}

/** The column in which most cells are labels. */
function labelColumn(rows: readonly (readonly MarkedText[])[], roleOf: (cell: string) => Role | undefined): number | undefined {
  const width = Math.max(0, ...rows.slice(0, 50).map((cells) => cells.length));
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => row[column]?.text.trim() ?? '').filter((text) => text !== '');
    if (cells.length > 0 && cells.filter((text) => text.length <= 60 && roleOf(text) !== undefined).length * 2 > cells.length) return column;
  }
  return undefined;
}

function longestColumn(rows: readonly (readonly MarkedText[])[], who: number): number | undefined {
  const lengths: number[] = [];
  for (const row of rows) for (const [column, { text }] of row.entries()) lengths[column] = (lengths[column] ?? 0) + text.length;
  let longest: number | undefined;
  for (const [column, length] of lengths.entries()) if (column !== who && (longest === undefined || (length ?? 0) > (lengths[longest] ?? 0))) longest = column;
  return longest;
}
