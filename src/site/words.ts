/** What pages do to sentences that people wrote, so that they stand beside others: as commands do. */
export { fullStop, midSentence } from '#model/words.ts';
