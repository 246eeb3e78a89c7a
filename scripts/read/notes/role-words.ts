/** Labels whose meaning is sure in any note, by language. Whatever is not here must be declared in `speakers`. */
import type { Role } from '#model/conversation.ts';

/** Whoever asks: interviewers, moderators, researchers; and the words for a question. */
const team = `
  Interviewer Interviewers Interviewer/in Moderator Moderators Researcher Researchers Facilitator UX-Researcher User_Researcher Agent Question
  Interviewerin Moderatorin Forscher Forscherin Fragesteller Fragestellerin Gesprächsleiter Gesprächsleiterin Versuchsleiter Versuchsleiterin Testleiter Testleiterin Frage
  Chercheur Chercheuse Enquêteur Enquêtrice Enquêteur·rice Enquêteur·trice Intervieweur Intervieweuse Modérateur Modératrice Animateur Animatrice
  Entrevistador Entrevistadora Moderador Moderadora Investigador Investigadora Encuestador Encuestadora Facilitador Facilitadora Pregunta
  Pesquisador Pesquisadora Mediador Mediadora Pergunta Intervistatore Intervistatrice Moderatore Moderatrice Ricercatore Ricercatrice Domanda
  Interviewster Onderzoeker Gespreksleider Vraag Moderatör Intervjuare Forskare Fråga Intervjuer Forsker Spørsmål Spørgsmål Ordstyrer Haastattelija Kysymys
  Badacz Badaczka Moderatorka Prowadzący Prowadząca Ankieter Ankieterka Pytanie Tazatel Tazatelka Výzkumník Výzkumnice Otázka
  Интервьюер Интервьюерка Модератор Исследователь Исследовательница Ведущий Ведущая Вопрос Інтервʼюер Модераторка Дослідник Дослідниця Питання
  采访者 采访人 主持人 访谈者 访谈员 访问员 研究员 研究者 提问 问题 訪談者 主持 採訪者 問題 インタビュアー インタビューアー 面接者 聞き手 司会 司会者 モデレーター 調査者 質問
  인터뷰어 면접자 진행자 연구자 질문 المحاور المحاورة الباحث الباحثة السائل السؤال سؤال מראיין מראיינת שאלה Görüşmeci Araştırmacı Moderatör Soru`;

/** Whoever answers: participants, respondents, customers; and the words for an answer. */
const customer = `
  Participant Interviewee Respondent Customer Client Answer Informant
  Teilnehmer Teilnehmerin Teilnehmer/in Teilnehmende/r Befragter Befragte Befragte/r Interviewter Interviewte Interviewpartner Interviewpartnerin Proband Probandin
  Testperson Gesprächspartner Gesprächspartnerin Kunde Kundin Antwort Interviewé Interviewée Interviewé·e Enquêté Enquêtée Enquêté·e Participante Répondant Répondante Cliente Réponse
  Participant·e Entrevistado Entrevistada Encuestado Encuestada Informante Usuario Usuaria Respuesta Rta Rpta Resposta Usuário Usuária Respondente Inquirido Inquirida
  Intervistato Intervistata Partecipante Risposta Geïnterviewde Deelnemer Deelneemster Respondente Klant Antwoord Deltagare Deltager Deltaker Intervjuperson Informanten Svar Respondenten Kund
  Haastateltava Osallistuja Vastaus Uczestnik Uczestniczka Respondentka Rozmówca Rozmówczyni Badany Badana Klient Klientka Odpowiedź Účastník Účastnice Odpověď Zákazník
  Респондент Респондентка Участник Участница Опрашиваемый Опрашиваемая Клиент Клиентка Ответ Информант Учасник Учасниця Клієнт Відповідь
  受访者 被访者 被采访者 被访谈者 受訪者 回答者 参与者 參與者 参加者 用户 客户 回答 答案 インタビュイー 対象者 協力者 話し手 お客様 참가자 응답자 고객 사용자 답변
  المشارك المشاركة المستجيب المستجيبة الجواب جواب الإجابة العميل العميلة מרואיין מרואיינת תשובה Katılımcı Cevap Yanıt Müşteri`;

/** The researcher's own: observations, and what notes call their parts. */
const note = `
  Note Notes NB Observer Observers Observation Observations Notetaker Note-taker Comment Comments Insight Insights Finding Findings Learning Learnings Recommendation Recommendations
  Takeaway Takeaways Theme Themes Code Codes Tag Tags Hypothesis Hypotheses Impact User_impact Context Background Summary Conclusion Design_mandate Opportunity Opportunities
  Action Actions Action_item Action_items Highlight Highlights Screenshare Screen_sharing Bookmark Next_steps Follow-up Todo To-do Task Scenario Result Results Rating Severity Goal Goals Probe Probes Prompt Instruction Instructions Interpretation Editor
  Beobachtung Beobachtungen Beobachter Beobachterin Notiz Notizen Anmerkung Anmerkungen Hinweis Erkenntnis Erkenntnisse Fazit Ergebnis Ergebnisse Empfehlung Empfehlungen Aufgabe Kontext
  Zusammenfassung Hypothese Hypothesen Protokollant Remarque Remarques Commentaire Commentaires Observateur Observatrice Constat Constats Recommandation Recommandations Contexte Résumé Tâche Enseignements
  Nota Notas Observación Observaciones Observador Observadora Comentario Comentarios Hallazgo Hallazgos Recomendación Recomendaciones Tarea Contexto Resumen Conclusión
  Observação Observações Comentário Achado Achados Recomendação Recomendações Tarefa Resumo Conclusão Note_del_ricercatore Osservazione Osservazioni Osservatore Commento Raccomandazione Compito Contesto Riassunto
  Observatie Observaties Opmerking Opmerkingen Notitie Aanbeveling Taak Samenvatting Conclusie Notering Anteckning Observatör Bemærkning Observatør Notat Uwaga Uwagi Obserwacja Obserwacje Notatka Wniosek Wnioski Zadanie
  Наблюдение Наблюдения Наблюдатель Заметка Заметки Примечание Комментарий Вывод Выводы Задача Контекст Резюме 备注 备註 观察 觀察 观察员 记录员 注 笔记 总结 结论 任务 メモ 観察 観察者 備考 記録 要約 課題 메모 관찰 비고
  ملاحظة ملاحظات المراقب تعليق ملخص הערה Gözlem Not`;

/** Others in the room, and speakers that a program could not name: somebody speaks, and nobody knows for whom. */
const unknown = `
  Speaker Unknown Unknown_Speaker Unidentified_Speaker Someone Audience Audience_Member Man Woman Male Female Voice All Group Both
  Sprecher Sprecherin Unbekannt Unbekannter_Sprecher Alle Locuteur Locutrice Intervenant Intervenante Inconnu Tous Orador Oradora Hablante Desconocido Desconhecido Todos Falante
  Parlante Relatore Sconosciuto Tutti Spreker Onbekend Allen Talare Okänd Taler Ukendt Puhuja Mówca Mówczyni Nieznany Wszyscy Говорящий Спикер Неизвестный Все Голос
  说话人 发言人 講者 未知 众人 話者 発言者 不明 全員 화자 المتحدث المتكلم غير_معروف الجميع Konuşmacı`;

const ORNAMENT = /^[\s*_[(<{@#【［「（]+|[\s*_\])>}】］」）:：.]{1,99}$/gu;

/** An emoji before a name; one alone is a label itself. */
const PICTURE = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\s]+(?=[\p{L}\p{N}])/u;

/** One form for all ways to write a label: case, accents, brackets, a colon, an emoji's variant, a number sign and a space within `P 07` do not matter. */
export function foldLabel(label: string): string {
  const known = folded.get(label);
  if (known !== undefined) return known;
  const form = formOf(label);
  // A file made to name ever new ones fills no memory.
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(label, form);
  return form;
}

/** Few labels stand in a file, each at many lines. */
const folded = new Map<string, string>();
const MOST_FOLDED = 2_000;

function formOf(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufe0e\ufe0f]/gu, '')
    .replace(PICTURE, '')
    .replace(ORNAMENT, '')
    .replace(/\s+/gu, ' ')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .toLowerCase()
    .replace(/^(\p{L}{1,3})[ ._-](\d{1,4})$/u, '$1$2');
}

const sure = new Map<string, Role>();
for (const [role, words] of [
  ['unknown', unknown],
  ['note', note],
  ['team', team],
  ['customer', customer],
] as const) {
  for (const word of words.trim().split(/\s+/u)) sure.set(foldLabel(word.replaceAll('_', ' ')), role);
}

/** What a label means in any note, with or without a number after it (`Interviewer 2`); undefined where only the author knows. */
export function sureRole(label: string): Role | undefined {
  const folded = foldLabel(label);
  return (
    sure.get(folded) ?? sure.get(folded.replace(/(?:[ #№.]{0,2}\d{1,3}| [a-z])$/u, '')) ?? sure.get(folded.replace(/^(?:the|der|die|el|la|le|il|o|a) /u, ''))
  );
}

/** Words that French writes with an accent which many leave out. In English the same letters are a slip of the pen for either side. */
const FRENCH = new Set(['interviewe', 'enquete']);

/** Whether a label's letters are sure in French only. */
export function isOnlyFrench(label: string): boolean {
  return FRENCH.has(foldLabel(label)) && !/[éè]/iu.test(label);
}

/** Letters that stand for who asks and who answers, the asking one first. Neither means anything alone. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['q', 'a'],
  ['f', 'a'],
  ['p', 'r'],
  ['q', 'r'],
  ['r', 'p'],
  ['d', 'r'],
  ['v', 'a'],
  ['f', 's'],
  ['p', 'o'],
  ['в', 'о'],
  ['问', '答'],
  ['問', '答'],
  ['س', 'ج'],
  ['i', 'b'],
  ['i', 'p'],
  ['i', 'r'],
  ['i', 'e'],
  ['i', 'ip'],
  ['i', 'tn'],
  ['i', 't'],
  ['m', 'p'],
  ['m', 't'],
  ['m', 'tn'],
  ['m', 'r'],
  ['и', 'р'],
  ['м', 'р'],
  ['int', 'resp'],
  ['int', 'par'],
  ['int', 'p'],
  ['int', 'r'],
  ['mod', 'resp'],
  ['mod', 'p'],
];
