/** Headings under which nobody speaks, by language: what a template, a script or a program says stands there. */

/** Why nobody speaks under a heading. */
export type SilentKind = 'example' | 'guide' | 'consent' | 'summary' | 'actions';

const WORDS: Record<SilentKind, string> = {
  example: `instructions; instruction; how to use this template; how to use; template; notes template; note-taking template; example; examples; example quotes; sample quotes; tips; notetaking guide;
    note-taking guide; guidelines; notetaker instructions; instructions for notetakers; anleitung; hinweise; vorlage; beispiel; beispiele; beispielzitate; anweisungen; instructions pour l’observateur; consignes;
    mode d’emploi; modèle; exemple; exemples; exemples de citations; instrucciones; plantilla; ejemplo; ejemplos; instruções; modelo; exemplo; exemplos; istruzioni; modello; esempio; esempi;
    instructies; sjabloon; voorbeeld; voorbeelden; instruktioner; mall; skabelon; mal; eksempel; eksempler; exempel; przykład; przykłady; instrukcja; instrukcje; szablon; инструкция; инструкции;
    шаблон; пример; примеры; 说明; 说明文字; 模板; 例子; 示例; 例; 填写说明; 記入例; テンプレート; 説明; 使い方; 예시; 안내; تعليمات; مثال; أمثلة; قالب; pokyny; příklad; örnek`,
  guide: `interview guide; interview script; discussion guide; script; moderator guide; moderator script; moderation guide; interview questions; interview protocol; protocol; research questions; question guide;
    topic guide; test script; questionnaire; research plan; interview plan; leitfaden; interviewleitfaden; gesprächsleitfaden; fragenkatalog; fragebogen; interviewfragen; forschungsfragen; moderationsleitfaden;
    guide d’entretien; grille d’entretien; trame d’entretien; guide d’animation; questions de recherche; guion; guía de entrevista; guion de entrevista; guión; guión de entrevista; preguntas de investigación;
    roteiro; roteiro de entrevista; guia de entrevista; guião; perguntas de pesquisa; traccia; traccia di intervista; traccia dell’intervista; guida all’intervista; copione; interviewleidraad; gespreksleidraad; leidraad; vragenlijst; interviewvragen;
    intervjuguide; interviewguide; intervjufrågor; spørgeguide; scenariusz; scenariusz wywiadu; гайд; гайд интервью; сценарий; сценарий интервью; вопросы для интервью; 访谈提纲; 访谈大纲; 采访提纲; 提纲; 問題大綱;
    インタビューガイド; 質問項目; 인터뷰 가이드; دليل المقابلة; أسئلة المقابلة`,
  consent: `consent; informed consent; consent form; consent text; consent script; consent statement; privacy; privacy notice; confidentiality; data protection; recording consent; einwilligung; einwilligungserklärung; einverständnis;
    einverständniserklärung; datenschutz; datenschutzhinweis; datenschutzerklärung; consentement; consentement éclairé; formulaire de consentement; confidentialité; consentimiento; consentimiento informado; confidencialidad;
    consentimento; consentimento informado; termo de consentimento; consentimento livre e esclarecido; confidencialidade; consenso; consenso informato; privacy e consenso; toestemming; toestemmingsverklaring; geïnformeerde toestemming; samtykke; samtykkeerklæring;
    samtycke; informerat samtycke; zgoda; świadoma zgoda; zgoda na nagranie; согласие; информированное согласие; конфиденциальность; 知情同意; 知情同意书; 同意书; 隐私说明; 同意書; 同意事項; 동의서; موافقة; الموافقة; الموافقة المستنيرة; souhlas`,
  summary: `summary; ai summary; ai-generated summary; auto summary; meeting summary; call summary; interview summary; executive summary; quick summary; quick recap; recap; overview; tl;dr; tldr; key takeaways; takeaways; key points; main points;
    highlights summary; meeting notes; notes by ai; abstract; description; synopsis; chapters; zusammenfassung; kurzfassung; ki-zusammenfassung; überblick; wichtigste punkte; kernaussagen; das wichtigste in kürze; résumé; résumé ia; synthèse; points clés; en bref;
    resumen; resumen ia; puntos clave; síntesis; resumo; pontos principais; pontos-chave; síntese; riassunto; sintesi; punti chiave; punti principali; samenvatting; kernpunten; belangrijkste punten; sammanfattning; resumé; referat; sammendrag;
    oppsummering; podsumowanie; streszczenie; najważniejsze punkty; резюме; краткое содержание; саммари; итоги; основные тезисы; 总结; 摘要; 概要; 会议纪要; 要点; 要約; まとめ; サマリー; 요약; ملخص; الملخص; خلاصة; النقاط الرئيسية; shrnutí; özet`,
  actions: `action items; actions; next steps; to do; to dos; to-do; to-dos; todo; todos; follow up; follow-up; follow-ups; recommendations; design recommendations; nächste schritte; aufgaben; empfehlungen; prochaines étapes; actions à mener;
    recommandations; próximos pasos; siguientes pasos; recomendaciones; acciones; próximos passos; recomendações; ações; prossimi passi; azioni; raccomandazioni; volgende stappen; actiepunten; aanbevelingen; vervolgstappen; nästa steg; næste skridt;
    neste steg; åtgärder; następne kroki; rekomendacje; zadania; следующие шаги; дальнейшие шаги; рекомендации; задачи; 下一步; 行动项; 待办; 待办事项; 建议; 次のステップ; アクションアイテム; ネクストステップ; 다음 단계; الخطوات التالية; توصيات`,
};

/** Headings under which the conversation begins again. */
const SPEECH = `transcript; transcription; full transcript; raw transcript; interview; interview transcript; conversation; notes; raw notes; interview notes; session; session notes; recording; dialogue; verbatim; transkript; transkription; gespräch; gesprächsprotokoll;
  protokoll; wortlaut; transcription complète; entretien; verbatims; transcripción; entrevista; conversación; transcrição; conversa; trascrizione; intervista; colloquio; transcriptie; gesprek; vraaggesprek; utskrift; transskription; samtal;
  samtale; intervju; zapis; zapis rozmowy; transkrypcja; wywiad; rozmowa; транскрипт; расшифровка; стенограмма; интервью; беседа; разговор; 逐字稿; 访谈; 访谈记录; 访谈实录; 转写; 文字稿; 対話; 書き起こし; 文字起こし; 녹취록; نص المقابلة; المقابلة; التفريغ`;

const BESIDE =
  /^[\s\p{P}\p{S}\p{Extended_Pictographic}\ufe0f\u200d]*(?:\d{1,3}(?:\.\d{1,3}){0,3}[.):]?\s+)?|[\s\p{P}\p{S}\p{Extended_Pictographic}\ufe0f\u200d]{1,99}$/gu;

function fold(heading: string): string {
  return heading.normalize('NFKC').replace(/['ʼ]/gu, '’').toLowerCase().replace(BESIDE, '').replace(/\s+/gu, ' ').trim();
}

/** A heading without what it adds to itself: `Summary (generated)`, `Consent – read aloud`. */
function withoutMore(heading: string): string {
  return heading.replace(/\s{0,20}(?:\([^()]{0,60}\)|(?:\s[-–—]|[:：])\s.{0,60})\s{0,20}$/u, '');
}

const list = (words: string): string[] =>
  words
    .split(/;\s+/u)
    .map(fold)
    .filter((word) => word !== '');
const silent = new Map<string, SilentKind>(
  (Object.entries(WORDS) as [SilentKind, string][]).flatMap(([kind, words]) => list(words).map((word) => [word, kind] as const)),
);
const speech = new Set(list(SPEECH));

const LONGEST = 100;

/**
 * Why nobody speaks under a heading; undefined where somebody may.
 * @param isHeading it is a heading to Markdown, and may say more than the word
 */
export function silentKind(heading: string, isHeading: boolean): SilentKind | undefined {
  if (heading.length > LONGEST || /[?？؟]\s*$/u.test(heading)) return undefined;
  return silent.get(fold(heading)) ?? (isHeading ? silent.get(fold(withoutMore(heading))) : undefined);
}

/** Whether the conversation begins below a heading. */
export function isSpeechHeading(heading: string): boolean {
  return heading.length <= LONGEST && speech.has(fold(heading));
}

/** Clauses for `why`, by what a section is. */
export const whySilent: Record<SilentKind, string> = {
  example: 'it stands among instructions or examples, which nobody said',
  guide: 'it stands in a guide or script, which is written before anybody speaks',
  consent: 'it stands in a text of consent, which is read out and not said',
  summary: 'it stands in a summary, which is not the customer’s own words',
  actions: 'it stands among actions or recommendations, which are the team’s',
};
