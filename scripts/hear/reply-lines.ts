/**
 * The line that helpdesks write above a mail's history, so that an answer can be told from it. Sources: the mail templates of Zendesk,
 * Freshdesk, Intercom, Help Scout, Jira Service Management and Redmine in these languages.
 */
export const REPLY_LINES: readonly string[] = [
  '(?:please )?(?:reply|respond|write|type|enter)(?: your (?:reply|response|answer|message))? above this line',
  '(?:bitte )?(?:antworten sie|antworte|schreiben sie|geben sie)?(?: ihre antwort)? ?(?:bitte )?(?:oberhalb|über) dieser (?:linie|zeile)(?: ein| antworten)?',
  '(?:veuillez )?(?:répondre|répondez|saisir|saisissez|écrire|écrivez)(?: votre réponse)? (?:au-dessus|ci-dessus) de cette ligne',
  '(?:por favor,? )?(?:responda|responde|escriba|escribe|introduzca)(?: su respuesta| tu respuesta)? (?:por )?encima de esta línea',
  '(?:por favor,? )?(?:responda|digite|escreva)(?: (?:a )?sua resposta)? acima d(?:esta|essa) linha',
  '(?:rispondi|rispondere|digita|scrivi|inserire)(?: la (?:tua )?risposta)? sopra (?:a )?questa (?:riga|linea)',
  '(?:antwoord|reageer|typ|schrijf)(?: (?:uw|je) (?:antwoord|reactie))? boven deze (?:regel|lijn)',
  '(?:svar|svara|skriv)(?: (?:dit|ditt) svar)? (?:over|ovanför|ovenfor) (?:denne linje(?:n)?|den här raden|linjen)',
  '(?:vastaa|kirjoita)(?: vastauksesi)? tämän rivin yläpuolelle',
  '(?:odpowiedz|wpisz|napisz)(?: (?:swoją )?odpowiedź)? (?:powyżej|nad) (?:tej|tą) lini[iąę]',
  '(?:odpovídejte|odpovězte|napište)(?: (?:svou )?odpověď)? nad (?:tento řádek|tímto řádkem)',
  '(?:пожалуйста,? )?(?:введите|напишите|отвечайте)(?: (?:ваш )?ответ)? (?:над|выше) этой (?:строк|лини)(?:ой|и|ей)',
  '(?:yanıtınızı|cevabınızı) bu satırın üzerine yaz(?:ın|ınız)',
  '请在此(?:行|线)(?:之上|以上|上方).{0,8}(?:回复|回覆|输入)|この(?:行|線)(?:より|の)上に.{0,12}(?:返信|入力|記入)|이 (?:줄|선) 위에 .{0,12}(?:회신|답장|입력)',
];
