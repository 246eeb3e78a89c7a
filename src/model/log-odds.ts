/** How surely a word is said more in one place than elsewhere: the one statistic behind groups of unmatched words. */

/** How often a word was said, and all words together. Here, "often" is by how many distinct people, since one person who says it forty times is one. */
export interface Counts {
  /** Of this word, in the place that is asked about. */
  here: number;
  /** Of all words there. */
  allHere: number;
  /** Of this word, everywhere else. */
  elsewhere: number;
  allElsewhere: number;
}

/** The prior weighs as much as a fifth of all that was said: enough that a word said by one person proves nothing, too little to hide one that several say and nobody else. */
const PRIOR = 0.2;

/**
 * The weighted log-odds ratio with an informative Dirichlet prior, as a z-score: above 1.96, a word is said more here than chance explains.
 *
 * With y the counts of a word and n of all words, i here and j elsewhere, and the prior α of the word (what all of the texts together make one
 * expect, in words: α₀ in all, of which the word has its share):
 *
 *     δ = ln( (yᵢ + α) / (nᵢ + α₀ − yᵢ − α) ) − ln( (yⱼ + α) / (nⱼ + α₀ − yⱼ − α) )
 *     σ² ≈ 1 / (yᵢ + α) + 1 / (yⱼ + α)
 *     z = δ / σ
 *
 * Monroe, Colaresi & Quinn 2008, "Fightin’ Words: Lexical Feature Selection and Evaluation for Identifying the Content of Political Conflict",
 * Political Analysis 16(4), equations 15, 20 and 22.
 *
 * @param expected how often the word is said in all texts together, of how many words; by default here and elsewhere added up
 */
export function logOdds({ here, allHere, elsewhere, allElsewhere }: Counts, expected = { word: here + elsewhere, all: allHere + allElsewhere }): number {
  const weight = PRIOR * expected.all;
  const alpha = (weight * expected.word) / expected.all;
  const odds = (count: number, all: number): number => Math.log((count + alpha) / (all + weight - count - alpha));
  const variance = 1 / (here + alpha) + 1 / (elsewhere + alpha);
  return (odds(here, allHere) - odds(elsewhere, allElsewhere)) / Math.sqrt(variance);
}
