/** Labels whose meaning is sure in any note, by language. Whatever is not here must be declared in `speakers`. */
import type { Role } from '#model/conversation.ts';

const team =
  'Interviewer Interviewerin Moderator Moderatorin Moderador Moderadora Researcher Facilitator Chercheur Chercheuse Enquêteur Enquêtrice Intervieweur Intervieweuse ' +
  'Entrevistador Entrevistadora Pesquisador Pesquisadora Investigador Investigadora Intervistatore Intervistatrice Pregunta Pergunta Question Domanda Frage Вопрос Q Agent ' +
  'Интервьюер Модератор Исследователь 采访者 主持人 访谈者 研究员 インタビュアー 面接者 司会 المحاور المحاورة الباحث الباحثة';
const customer =
  'Participant Participante Interviewee Respondent Teilnehmer Teilnehmerin Befragter Befragte Interviewé Interviewée Enquêté Enquêtée Entrevistado Entrevistada ' +
  'Encuestado Encuestada Intervistato Intervistata Respuesta Resposta Réponse Answer Risposta Antwort Ответ A Респондент Респондентка Участник Участница Клиент ' +
  '受访者 被访者 被采访者 回答者 参加者 المشارك المشاركة Customer Kunde Kundin Client Cliente';
const note = 'Note Notes Observer Observation Observations Beobachtung Beobachter Notiz Nota Наблюдение 备注 观察';

/** One form for all ways to write a label: case, accents, brackets, a colon, an emoji's variant and a number sign do not matter. */
export function foldLabel(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufe0e\ufe0f]/gu, '')
    .replace(/^[\s*_[(<]+|[\s*_\])>:：]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

const sure = new Map<string, Role>();
for (const [role, words] of [
  ['team', team],
  ['customer', customer],
  ['note', note],
] as const) {
  for (const word of words.split(' ')) sure.set(foldLabel(word), role);
}

/** What a label means in any note, with or without a number after it (`Interviewer 2`); undefined where only the author knows. */
export function sureRole(label: string): Role | undefined {
  const folded = foldLabel(label);
  return sure.get(folded) ?? sure.get(folded.replace(/ ?\d{1,2}$/, ''));
}
