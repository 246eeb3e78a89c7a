/** Lines that say something about a note rather than in it: `Date: …`, `Participant: P07, baker`, `I: Interviewer`. They look like turns. */
import type { NoteFields } from '#model/note.ts';
import { candidatesIn, looksLikeLabel } from './labels.ts';
import type { MarkedText } from './marked-text.ts';
import { foldLabel, sureRole } from './role-words.ts';

const WORDS = `
  Date Time Date_and_time Day When Where Location Place Venue Duration Length Age Gender Sex Name Names Occupation Job Job_title Profession Title Company Organisation Organization Industry Sector Segment Persona
  Channel Method Device Platform Browser Setting Recording Audio Video File Files Link URL Source Language Consent Participants Participant_ID Participant_number Interviewers Interviewees Respondents Moderators Attendees Present In_attendance Observers
  Note_taker Notetaker Transcribed_by Transcription Transcript Transcriber Interviewed_by Published Published_on Version Author Authors Status Tags Keywords Project Study Session Session_ID Round Country City Region Photos Photo Image Images Email Phone
  Education Experience Years_of_experience Household Income Incentive Compensation Prototype Links Created Updated Last_updated Modified Owner Interview_number Interview_ID Interview_date ID Nr
  Datum Uhrzeit Zeit Ort Dauer Alter Geschlecht Beruf Tätigkeit Firma Unternehmen Branche Ausbildung Familienstand Aufnahme Aufzeichnung Datei Sprache Einwilligung Teilnehmende Teilnehmer/innen Anwesend Anwesende Transkription Transkribiert_von Projekt Studie Interview_Nr Gerät Land Stadt Wohnort
  Heure Lieu Durée Âge Sexe Genre Nom Prénom Profession Métier Entreprise Secteur Langue Enregistrement Fichier Présents Participants Transcription Projet Étude Ville Pays Date_de_l’entretien
  Fecha Hora Lugar Duración Edad Género Nombre Ocupación Profesión Empresa Idioma Grabación Archivo Asistentes Participantes Proyecto Ciudad País Transcripción Consentimiento
  Data Local Duração Idade Gênero Género Nome Ocupação Profissão Língua Gravação Arquivo Ficheiro Presentes Projeto Cidade Transcrição Consentimento
  Ora Luogo Durata Età Genere Sesso Professione Azienda Lingua Registrazione Presenti Partecipanti Progetto Città Trascrizione Consenso
  Tijd Plaats Locatie Duur Leeftijd Geslacht Naam Beroep Bedrijf Taal Opname Aanwezig Deelnemers Toestemming Datum_interview
  Tid Sted Varighed Alder Køn Navn Erhverv Sprog Optagelse Deltagere Til_stede Plats Längd Ålder Kön Namn Yrke Företag Språk Inspelning Närvarande Samtycke Data_wywiadu Godzina Miejsce Czas_trwania Wiek Płeć Imię Zawód Firma Język Nagranie Uczestnicy Zgoda
  Дата Время Место Длительность Продолжительность Возраст Пол Имя Профессия Должность Компания Язык Запись Участники Присутствовали Город Проект Согласие
  日期 时间 時間 地点 地點 采访时间 采访地点 采访日期 访谈时间 访谈地点 访谈日期 访谈方式 訪談時間 訪談地點 訪談日期 时长 年龄 性别 姓名 职业 公司 行业 语言 录音 参与人员 在场人员 项目 城市 日時 場所 実施日 実施日時 調査日 所要時間 年齢 性別 氏名 名前 職業 会社 言語 録音 参加者一覧 同席者 날짜 시간 장소 나이 성별 이름 직업
  التاريخ الوقت المكان المدة العمر الجنس الاسم المهنة الشركة اللغة التسجيل المشاركون الحاضرون`;
const header = new Set(
  WORDS.trim()
    .split(/\s+/u)
    .map((word) => foldLabel(word.replaceAll('_', ' '))),
);

type HeaderFields = Pick<NoteFields, 'speakers'> & Partial<Pick<NoteFields, 'participant'>>;

/** What a line of the form `label: value` may be. */
type Kind = 'header' | 'legend' | 'maybe' | 'no';

/**
 * The header lines of a note. A line about the study is one by its own word; one that names a speaker (`Interviewer: Dana`) is one only beside such
 * a line, or where its value names a role (`I: Interviewer`), and only where nothing in it reads like a sentence.
 */
export function headerLines(lines: readonly MarkedText[], { speakers, participant }: HeaderFields): ReadonlySet<MarkedText> {
  const found = new Set<MarkedText>();
  const known = new Set([...Object.keys(speakers), ...(participant === undefined ? [] : [participant])].map(foldLabel));
  let counted: ReadonlyMap<string, number> | undefined;
  // Counted when the first line asks: in most notes none does, and every line must be looked at.
  const seen = (label: string): number => (counted ??= labelCounts(lines)).get(label) ?? 0;
  const kinds = lines.map((line) => kindOf(line, known, seen));
  for (let start = 0; start < kinds.length; start++) {
    if (kinds[start] === 'no') continue;
    let end = start;
    while (end < kinds.length && kinds[end] !== 'no') end++;
    const run = kinds.slice(start, end);
    const isHeader = run.includes('header') || run.includes('legend');
    for (let at = start; at < end; at++) if (isHeader) add(lines[at]);
    start = end;
  }
  return found;

  function add(line: MarkedText | undefined): void {
    if (line) found.add(line);
  }
}

/** How many lines a label, folded, may open. */
type Seen = (label: string) => number;

/** How many lines each label may open, in whatever shape: `Dana - When?` names Dana too. */
function labelCounts(lines: readonly MarkedText[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const line of lines) {
    for (const key of new Set([...candidatesIn(line)].map(({ label }) => foldLabel(label)))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return seen;
}

function kindOf(line: MarkedText, known: ReadonlySet<string>, seen: Seen): Kind {
  for (const { label, shape, spaced, wordsAt } of candidatesIn(line)) {
    if ((shape !== 'bold' && shape !== 'colon') || !spaced) continue;
    const key = foldLabel(label);
    const value = line.text.slice(wordsAt, wordsAt + 120).trim();
    if (header.has(key) && !known.has(key)) return value.length < 110 || !/[.!?]$/u.test(line.text) ? 'header' : 'no';
    if (!known.has(key) && sureRole(label) === undefined) return 'no';
    return valueKind(value, line, known, seen, () => seen(key) < 2);
  }
  return 'no';
}

/** Words with which somebody speaks of themselves, in the languages that say them. */
const FIRST_PERSON =
  /(?<!\p{L})(?:i|i['’]m|we|my|me|our|ich|wir|mein|je|j['’]|nous|mon|yo|mi|me|nosotros|eu|meu|minha|nós|io|noi|mio|ik|wij|mijn|jag|vi|min|jeg|ja|mój|mnie|я|мы|мне|мой|我|我们|私|僕|أنا)(?!\p{L})|我/iu;

/** @param once its label opens no other line, so that hardly anybody speaks under it */
function valueKind(value: string, line: MarkedText, known: ReadonlySet<string>, seen: Seen, once: () => boolean): Kind {
  if (value === '' || value.length > 80 || /^[[<{(]/u.test(value) || /[.!?。？！…]["”»]?$/u.test(value)) return 'no';
  if (line.codes.some(({ start, end }) => end - start >= value.length - 2)) return 'legend';
  const [first = ''] = value.split(/\s{0,9}[,;(（/–—|]\s{0,9}|\s{1,9}(?:and|und|et|y|e|en|och|og|i|и)\s{1,9}/u);
  const role = sureRole(first);
  // `Interviewer: Dana`, where Dana speaks further down.
  const names = known.has(foldLabel(first)) || (first.length >= 2 && seen(foldLabel(first)) > 0 && once());
  if ((role === 'team' || role === 'customer') && first.length >= 3) return 'legend';
  if (names) return 'legend';
  if (!FIRST_PERSON.test(value) && once()) return 'maybe';
  return value.split(/\s+/u).length <= 8 && looksLikeLabel(first) && /^\p{L}/u.test(first) ? 'maybe' : 'no';
}
