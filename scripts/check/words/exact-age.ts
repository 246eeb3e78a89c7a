/** An exact age in a claim: a claim speaks for many people, and they are not all 34. */
import type { WordRule } from './own-words.ts';

/** Ages as they are said, by language. A number of other things, such as an oven of eleven years, is none. */
const AGES: Readonly<Record<string, RegExp>> = {
  en: /(?<![\p{L}\p{N}])(?:(?:she|he|they)\s(?:is|are)|aged|at\sthe\sage\sof)\s(\d{2})(?=\s?(?:years\sold|,|\.|;|$|\sand\s))|(?<![\p{N}])\d{2}[\s-]years?[\s-]old\s(?:woman|man|mother|father|baker|teacher|tailor|user|customer)/iu,
  de: /(?<![\p{L}\p{N}])(?:(?:sie|er)\sist\s\d{2}(?=\sJahre|,|\.|;|$|\sund\s)|im\sAlter\svon\s\d{2})|\d{2}-?jährige[rn]?\s\p{Lu}/iu,
  fr: /(?<![\p{L}\p{N}])(?:elle|il)\sa\s\d{2}\sans|âgée?\sde\s\d{2}\sans/iu,
  es: /(?<![\p{L}\p{N}])tiene\s\d{2}\saños(?!\s(?:de\s(?:experiencia|casad)|en))/iu,
  pt: /(?<![\p{L}\p{N}])(?:ela|ele)\stem\s\d{2}\sanos(?!\sde)/iu,
  ru: /(?<![\p{L}\p{N}])(?:ей|ему)\s\d{2}(?=\s(?:год|года|лет)|,|\.|$)/iu,
  zh: /(?:她|他)(?:今年)?\s?\d{2}\s?岁/u,
};

export const exactAge: WordRule = (own) =>
  own.claims.flatMap((sentence) => {
    const age = AGES[own.language]?.exec(sentence.text);
    if (!age || sentence.claim?.whyRelevant !== undefined) return [];
    return [
      {
        rule: 'exact-age',
        file: own.folder.file,
        line: sentence.lineAt(age.index),
        ...(sentence.claim && { claim: sentence.claim.id }),
        sentence: `“${age[0].trim()}” is one age, and a claim speaks for all who are like this. Say what the years have changed, in the words of those who told it; the portrait’s own age stands in \`age\`.`,
      },
    ];
  });
