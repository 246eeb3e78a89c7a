/** What the story of a persona may hold besides Markdown: the one list, for `check` and for the site. */

/** The components that a story may use, each with its attributes. */
export const storyComponents: Readonly<Record<string, readonly string[]>> = { Claim: ['id'], Voice: ['claim'], Day: [], Moment: ['at'] };
