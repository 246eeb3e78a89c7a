/**
 * The one table of rules: every rule that a diagnostic can speak for, by topic. Each has a page `docs/rules/<id>.md`.
 *
 * A broken fact is an error, fails `check` and cannot be switched off. All else needs judgement: it warns or tells, and a team may
 * switch it off with a reason.
 */

/** How much a diagnostic weighs: an error fails `check`. */
export type Severity = 'error' | 'warning' | 'info';

/** A row of the table. */
export interface Rule {
  /** One sentence of what holds when nothing is wrong. */
  holds: string;
  /** The most that a diagnostic of this rule weighs. */
  severity: Severity;
  /** A broken fact: an error that nobody can switch off. */
  fact: boolean;
}

const fact = (holds: string): Rule => ({ holds, severity: 'error', fact: true });
const warns = (holds: string): Rule => ({ holds, severity: 'warning', fact: false });
const tells = (holds: string): Rule => ({ holds, severity: 'info', fact: false });

const files = {
  drawing: fact('A drawing holds shapes and words: nothing that runs, and nothing from elsewhere.'),
  'empty-file': fact('A file holds something.'),
  encoding: fact('A file is text in UTF-8, or in UTF-16 with its mark.'),
  'file-name': fact('A file’s name can stand in an address and on every computer, and is not another’s but for case, accents or ending.'),
  frontmatter: fact('Frontmatter is YAML between two lines of three dashes.'),
  sidecar: fact('A sidecar is YAML with fields that are known, beside the file that it speaks of.'),
  'unknown-format': fact('A file below `conversations/` is in a format that some reader knows.'),
  'unreadable-file': fact('A source is an ordinary file that can be opened.'),
};

const exported = {
  'ambiguous-date': fact('A day in a table can be read in one way only.'),
  'broken-archive': fact('A packed file is whole, unlocked, and holds no more than any export does.'),
  'broken-export': fact('An export is whole.'),
  'broken-row': fact('Every row of a table has as many cells as its header.'),
  'broken-table': fact('A table has one header, with each name once, and the columns that its sidecar names.'),
  'broken-ticket': fact('A ticket has an id, a day and its messages in the shape of its helpdesk.'),
  'repeated-ticket': fact('A ticket stands once in an export, or twice with the same words.'),
};

const notes = {
  'broken-cue': fact('Every cue of a transcript can be read.'),
  'broken-note': fact('A note is text that can be read.'),
  'mark-not-customer': fact('Only what the customer said can be marked as evidence.'),
  'no-persona': fact('A note says to which persona it speaks, or another note of its participant does.'),
  'note-fields': fact('A note has a date, a participant, a consent and, unless the participant is known to one, a persona.'),
  'nothing-heard': warns('In every conversation that may be quoted, somebody is known to be the customer.'),
  'turned-direction': warns('No sign in a note turns the direction of words around unseen.'),
  'unknown-speaker': warns('Every label in a note is declared, or its meaning is sure.'),
};

const personas = {
  persona: fact('A persona has a name, a tagline, a purpose, what it is not for, and claims with ids of their own.'),
  story: fact('A story uses Markdown and the listed components with plain attributes, and nothing else.'),
  themes: fact('`themes.yml` is a list of themes, each with an id and a name.'),
};

const references = {
  'broken-reference': fact('A reference is written `persona:maya`, `persona:maya#evenings` or `persona:maya#evenings@2026-11`.'),
  'unknown-claim': fact('A claim that is named somewhere is there.'),
  'unknown-persona': fact('A persona that is named somewhere is there.'),
  'unknown-theme': fact('A theme that is named somewhere is in the codebook.'),
  'retired-reference': warns('What a spec, a story or a note cites as of today is not retired.'),
  'moved-reference': warns('A claim that is cited as of a month has not become contested, stale or retired since.'),
};

const quotes = {
  'duplicate-quote': fact('A quote is kept once in a persona.'),
  'kept-quotes': fact('Files of kept quotes have the fields of kept quotes.'),
  'quote-attribution': fact('A kept quote names the day, the channel and the person that its source names.'),
  'quote-consent': fact('No quote is kept from a conversation whose consent is `none`.'),
  'quote-moved': warns('A kept quote says where its words stand now.'),
  'quote-proof': fact('A kept quote stands in its source word for word.'),
  'quote-source': fact('The note that a quote comes from is there and can be read.'),
};

const evidence = {
  'open-assumption': warns('A claim that is assumed says until when it is to be tested.'),
  'overdue-assumption': warns('A claim is no longer assumed on the day by which it was to be tested.'),
  'one-voice': warns('At most 40 % of a persona’s quotes come from one participant.'),
  'mostly-tickets': warns('At most 80 % of a persona’s people, and of its conversations, come from tickets.'),
  'one-sided': warns('Of a claim that several people support, somebody has looked for those who say otherwise.'),
  'quote-against-itself': warns('A quote does not support two claims that disagree, nor both sides of one.'),
  'quote-everywhere': warns('A quote stands in at most two personas.'),
  'thin-facet': tells('The claims of a facet rest on enough people to be more than a beginning.'),
};

const freshness = {
  'faded-claim': warns('A claim was heard within the months that its facet bears.'),
  'review-due': warns('Within the last twelve months somebody has read the persona against what was heard.'),
  'future-day': fact('A day on which something was said or done is not in the future.'),
};

const words = {
  'absolute-word': warns('A claim leaves room for the one who does otherwise, and praises nobody as an advertisement would.'),
  'another-persona': warns('No other persona’s name stands in a persona.'),
  'few-quotes': warns('At least three quotes speak for a persona.'),
  'hard-to-read': tells('Sentences can be read once.'),
  'late-voice': tells('A customer is heard early in a story.'),
  'no-dissent': warns('Somebody in a persona sees it otherwise.'),
  'number-without-source': warns('A share, an average or a count of customers says where it is from.'),
  'product-in-life': warns('Where a life is told, the product is not.'),
  'product-only': warns('At least half of a persona’s claims reach beyond the product.'),
  'solution-as-need': warns('A need is what somebody lacks, not a part of a product that would answer it.'),
  'thin-story': tells('A story is long enough to meet somebody.'),
};

const fairness = {
  'demeaning-quote': warns('No quote that is shown first insults anybody.'),
  'exact-age': tells('A claim names no exact age.'),
  'group-as-reason': warns('A trait is not explained by a group to which somebody belongs.'),
  'one-value': warns('Four or more personas do not all share one pronoun, one country or one language.'),
  'portrait-photo': warns('A persona has no photograph.'),
  'rare-combination': warns('Age, place and work stand together only where enough people are behind a persona.'),
  'sensitive-attribute': warns('Health, faith, sexuality, politics, a union and ethnicity are named where a claim says why they matter.'),
};

const care = {
  'no-owner': warns('Somebody is named who looks after the persona.'),
  'never-cited': warns('A persona that was heard three months ago is cited, where specs are kept beside it.'),
  'near-duplicate': warns('No two personas make nearly the same claims.'),
  'lonely-theme': tells('A theme of the codebook is used more than once.'),
  'shared-alias': tells('A word of the codebook leads to one theme.'),
};

const privacy = {
  'hidden-data': fact('A picture carries nothing beside the picture: no place, no device, no name.'),
  'personal-text': fact('Nothing in a persona, the codebook or a spec looks like somebody’s address, number or account.'),
  'consent-ended': warns('The consent of a kept quote has not ended.'),
  'consent-ending': warns('The consent of a kept quote does not end within 30 days.'),
  'retention-ended': warns('Words are not kept for longer than they may be.'),
  'retention-ending': warns('Somebody is asked before the time is over for which words are kept.'),
  forgotten: fact('Nobody who withdrew is in a note or among the kept quotes.'),
  'raw-export': fact('No raw export is in git.'),
  'real-name': warns('No persona bears the name of a customer who speaks in a note.'),
};

const exceptions = {
  'idle-exception': tells('A rule that is switched off would speak up if it were on.'),
};

/** The topics, in the order in which docs/rules/README.md has them. */
export const topics = {
  'Files that can be read': files,
  'Exports that are whole': exported,
  'Notes that say who speaks': notes,
  'Personas and the codebook': personas,
  'References that lead somewhere': references,
  'Quotes that are proven': quotes,
  'Claims that rest on evidence': evidence,
  'Personas that keep up': freshness,
  'Words that tell of a person': words,
  'Words that are fair': fairness,
  'Personas that are looked after': care,
  'What is private': privacy,
  'Rules that are switched off': exceptions,
} as const;

/** Every rule by its id. */
export const rules = {
  ...files,
  ...exported,
  ...notes,
  ...personas,
  ...references,
  ...quotes,
  ...evidence,
  ...freshness,
  ...words,
  ...fairness,
  ...care,
  ...privacy,
  ...exceptions,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** Whether a word is the id of a rule. */
export function isRule(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}
