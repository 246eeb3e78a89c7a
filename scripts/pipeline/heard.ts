/** What the site may show of committed notes: every utterance, redacted. */
import type { Conversation, Utterance } from '#model/conversation.ts';
import type { HeardConversation, HeardUtterance } from '#model/heard.ts';
import { saidBy } from './participants.ts';
import { textsOf, type Texts } from './texts.ts';

/** Who the page says is speaking: a customer by pseudonym; of the others only what they are, since they are named in the source alone. */
function shownSpeaker({ role, speaker }: Utterance, participant?: string): string {
  if (role === 'customer') return participant === undefined ? '' : saidBy(speaker, participant);
  return { team: 'Team', bot: 'Bot', note: '', unknown: 'Unknown' }[role];
}

/** What nobody sees who reads the note as a page: comments, and what a browser would not print. */
const UNSEEN = /^\s*<(?:!|\?|script|style|head|svg)/i;

/** A note as it may be shown. @param personas those that it belongs to */
export function heardConversation(conversation: Conversation, personas: string[], texts: Texts = textsOf(conversation)): HeardConversation {
  const { id, file, channel, date, participant, consent, consentUntil, language, title, themes } = conversation;
  const shown = (text: string): string => texts.masked(text).text;
  return {
    id,
    file,
    channel,
    date,
    ...(participant && { participant }),
    personas,
    consent,
    ...(consentUntil && { consentUntil }),
    ...(language && { language }),
    ...(title && { title: shown(title) }),
    themes,
    utterances: conversation.utterances
      .filter(({ skip, role, text }) => skip === undefined && !(role === 'note' && UNSEEN.test(text)))
      .map((utterance): HeardUtterance => ({
        role: utterance.role,
        speaker: shownSpeaker(utterance, participant),
        text: shown(utterance.text),
        at: utterance.at,
      })),
  };
}
