/** What is unheard and unmatched, as text that reads as Markdown. */
import { whyTerm, type SharedSign, type Unmatched, type UnmatchedGroup } from '#model/unmatched.ts';
import type { Unheard } from '#model/unheard.ts';
import { counted } from '../command/command.ts';

const and = new Intl.ListFormat('en', { type: 'conjunction' });
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** All of one persona. */
export function personaAsText(name: string, unheard: Unheard, unmatched: Unmatched): string {
  return [
    `# What we have not heard of ${name}`,
    '',
    ...unheardLines(unheard),
    '',
    `## What we hear that ${name}’s page does not say`,
    '',
    readSentence(unmatched),
    ...groupLines(unmatched),
  ].join('\n');
}

/** Conversations that match no persona. */
export function noneAsText(unmatched: Unmatched): string {
  return ['# Conversations that match no persona', '', readSentence(unmatched), ...signLines(unmatched.signs), ...groupLines(unmatched)].join('\n');
}

function unheardLines({ assumed, facets, onePerson, oneChannel, channels, dominant, languagesUnmet, languagesUnnamed, neverMet }: Unheard): string[] {
  const claims = (thin: Unheard['onePerson']): string => and.format(thin.map(({ claim, channels: [channel] }) => `${claim} (${channel})`));
  const through = channels.map(
    ({ channel, people, ofPeople, ofConversations }) =>
      `${channel} ${counted(people, 'person', 'people')}, ${percent(ofPeople)} of people and ${percent(ofConversations)} of conversations`,
  );
  const lines: [boolean, string][] = [
    [assumed.length > 0, `Assumed so far: ${and.format(assumed)}.`],
    [facets.length > 0, `No claim about: ${and.format(facets)}.`],
    [onePerson.length > 0, `Rest on one person: ${claims(onePerson)}.`],
    [oneChannel.length > 0, `Rest on one channel: ${claims(oneChannel)}.`],
    [channels.length > 0, `Channels: ${through.join('; ')}.`],
    [dominant !== undefined, `More than four in five conversations are of one channel: ${dominant}.`],
    [languagesUnmet.length > 0, `Languages that the page names and nobody was heard in: ${and.format(languagesUnmet)}.`],
    [
      languagesUnnamed.length > 0,
      `Languages that were heard and the page does not name: ${and.format(languagesUnnamed.map(({ language, people }) => `${language} (${people})`))}.`,
    ],
    [neverMet.length > 0, `Never met: ${counted(neverMet.length, 'person', 'people')} who only wrote to us.`],
  ];
  const told = lines.filter(([there]) => there).map(([, line]) => `- ${line}`);
  return told.length > 0 ? told : ['Nothing: every claim stands on several people and channels.'];
}

/** What was read: nothing disappears silently. */
function readSentence({ read, of, people, passages, unmatched, persona }: Unmatched): string {
  const conversations = read === of ? counted(read, 'conversation') : `${read.toLocaleString('en')} of ${counted(of, 'conversation')}`;
  const rest = persona === undefined ? '' : `, ${unmatched.toLocaleString('en')} of which match no claim`;
  return `${conversations} read, of ${counted(people, 'person', 'people')}: ${counted(passages, 'passage')}${rest}.`;
}

function groupLines({ groups, further }: Unmatched): string[] {
  if (groups.length === 0) return ['', 'Nothing that several people speak of. What is said in two languages is not joined.'];
  return [...groups.flatMap(oneGroup), ...(further > 0 ? ['', `And ${counted(further, 'group')} of fewer people.`] : [])];
}

function oneGroup({ id, language, terms, people, conversations, channels, first, last, lately, emerging, best, signs }: UnmatchedGroup): string[] {
  const through = channels.map(({ channel, people: some }) => `${channel} ${some}`).join(', ');
  return [
    '',
    `### ${terms.map(({ word }) => word).join(', ')}`,
    '',
    `\`${id}\` (${language}): ${counted(people, 'person', 'people')} in ${counted(conversations, 'conversation')} (${through}), ${first} to ${last}${emerging ? `; emerging: ${lately} of them spoke lately` : ''}.`,
    `Why: ${terms.slice(0, 3).map(whyTerm).join('; ')}.`,
    ...(signs.length > 0 ? [`Most of them share: ${signs.map(signText).join(', ')}.`] : []),
    '',
    ...best.map(({ text, by, channel, said, from }) => `- “${text}” — ${[by, channel, said, from].filter((part) => part !== undefined).join(', ')}`),
  ];
}

function signLines(signs: readonly SharedSign[]): string[] {
  if (signs.length === 0) return [];
  return [
    '',
    'What they share:',
    ...signs.map((sign) => `- ${signText(sign)}: ${counted(sign.people, 'person', 'people')} here, ${sign.elsewhere} elsewhere (z = ${sign.z.toFixed(1)})`),
  ];
}

function signText({ kind, name, value }: SharedSign): string {
  return kind === 'tag' ? `tag \`${name}\`` : `\`${name}\`: ${value}`;
}
