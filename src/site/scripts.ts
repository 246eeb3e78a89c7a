/** What a script asks of typography. */
const upright =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]/u;

/** Whether words are set upright since their script knows no italic. Judged by the words: a language tag may be missing. */
export function isUpright(text: string): boolean {
  return upright.test(text);
}
