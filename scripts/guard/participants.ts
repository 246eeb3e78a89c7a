/** Whether what stands as a participant is a pseudonym, or looks like somebody. Pure. */
import { isCustomer } from '#model/forgotten.ts';
import { ParticipantId } from '#model/ids.ts';

/** Words that name nobody, before a number: `participant12`. */
const NOBODY =
  /^(?:p|participant|part|person|user|customer|client|cust|int|interviewee|respondent|resp|subject|tester|guest|speaker|kunde|kundin|teilnehmer|teilnehmerin|proband|probandin|usuario|cliente|participante|utilisateur)$/i;

/**
 * Whether it looks like a real person: an address, a name, or a name with a number. Short letters before a number, such as `P07` or
 * `UX-12`, are a pseudonym, and so is what mixes letters and digits as nobody is called.
 */
export function looksReal(participant: unknown): boolean {
  if (typeof participant !== 'string') return typeof participant === 'number' ? String(participant).length > 6 : false;
  if (participant.includes('@') || /\s/.test(participant.trim())) return true;
  if (isCustomer(participant) || !ParticipantId.safeParse(participant).success) return !isCustomer(participant);
  const words = participant.match(/\p{L}+/gu) ?? [];
  return words.some((word) => word.length >= 3 && !NOBODY.test(word) && !(word === word.toUpperCase() && word.length <= 4) && !isMixed(participant));
}

/** Digits between letters in many places: made by a machine. */
function isMixed(participant: string): boolean {
  return (participant.match(/\d+/g) ?? []).length >= 2 && participant.length >= 8 && !participant.includes('-');
}
