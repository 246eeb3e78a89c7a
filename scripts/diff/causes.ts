/** Why a standing moved, as the end of a sentence. Pure. */
import type { Standing } from '#model/claim.ts';
import type { Channel, Stance } from '#model/conversation.ts';
import { isExported } from '#model/spoken.ts';
import type { Cause, Move, Spoke } from '#model/standing-move.ts';
import { channelNouns, count, dayLong, list, nouns } from '#model/words.ts';
import { inert } from './inert.ts';
import type { MayName } from './named.ts';

/** So many people are named one by one; of more, it is said how many. */
const MOST_NAMED = 3;

/** `became **corroborated** (was observed)` */
export function became({ from, to }: Pick<Move, 'from' | 'to'>): string {
  const was = `(was ${from})`;
  if (from === 'retired') return `is back from retirement, and stands as **${to}**`;
  if (to === 'observed' && from === 'stale') return `is **observed** again ${was}`;
  if (to === 'observed' && from === 'corroborated') return `fell back to **observed** ${was}`;
  const words: Record<Standing, string> = {
    assumed: 'fell back to **assumed**',
    observed: 'became **observed**',
    corroborated: 'became **corroborated**',
    contested: 'is now **contested**',
    stale: 'went **stale**',
    retired: 'is **retired**',
  };
  return `${words[to]} ${was}`;
}

/** `: P31 said so in an interview on 4 March 2026, and so did one ticket`; empty where the sentence has said it all. */
export function because({ because, from }: Pick<Move, 'because' | 'from'>, mayName: MayName): string {
  const clauses = because.map((cause) => clauseOf(cause, from, mayName)).filter((clause) => clause !== '');
  return clauses.length === 0 ? '' : `: ${clauses.join('; ')}`;
}

function clauseOf(cause: Cause, from: Standing, mayName: MayName): string {
  switch (cause.kind) {
    case 'heard':
      return heardClause(cause.spoke, cause.stance, mayName);
    case 'gone':
      return goneClause(cause.spoke, cause.stance, mayName);
    case 'silence':
      return cause.last === undefined ? 'time has passed' : `nobody has ${from === 'contested' ? 'spoken of it' : 'said so'} since ${dayLong(cause.last)}`;
    case 'retired':
      return `kept for history from ${dayLong(cause.on)} on`;
    case 'resumed':
      return '';
    case 'limited':
      return cause.to === undefined ? `its authors no longer hold it at ${cause.from} at most` : `its authors hold it at ${cause.to} at most`;
    case 'facet':
      return `claims of the facet ${cause.to} go stale after another time than those of ${cause.from}`;
    case 'thresholds':
      return 'the thresholds of the wiki are others';
  }
}

/** `an interview`, `a ticket` */
function aConversation(channel: Channel): string {
  const [noun] = channelNouns[channel];
  return `${noun === 'interview' ? 'an' : 'a'} ${noun}`;
}

/** `two interviews and one ticket` */
function conversations(spoke: readonly Spoke[]): string {
  const byChannel = Map.groupBy(spoke, ({ channel }) => channel);
  return list([...byChannel].map(([channel, all]) => count(new Set(all.map(({ conversation }) => conversation)).size, channelNouns[channel])));
}

const people = (spoke: readonly Spoke[]): number => new Set(spoke.map(({ by }) => by)).size;
const lastOf = (spoke: readonly Spoke[]): string => dayLong(spoke.reduce((latest, { said }) => (said > latest ? said : latest), ''));

/** Those who make a difference: a person or a channel that was not counted before; all, where nobody is new. */
function telling(spoke: readonly Spoke[]): { spoke: readonly Spoke[]; again: string } {
  const fresh = spoke.filter(({ newPerson, newChannel }) => newPerson || newChannel);
  const isNew = fresh.some(({ newPerson }) => newPerson);
  return { spoke: fresh.length > 0 ? fresh : spoke, again: isNew ? '' : ' again' };
}

function heardClause(all: readonly Spoke[], stance: Stance, mayName: MayName): string {
  const { spoke, again } = telling(all);
  const so = `${stance === 'supports' ? 'said so' : 'said otherwise'}${again}`;
  const exported = spoke.filter(({ conversation }) => isExported(conversation));
  const notes = spoke.filter(({ conversation }) => !isExported(conversation));
  if (notes.length === 0) return `${conversations(exported)} ${so}, ${exported.length === 1 ? '' : 'the last '}on ${lastOf(exported)}`;
  const did = exported.length === 0 ? '' : `, and so did ${conversations(exported)}`;
  if (notes.length > MOST_NAMED) return `${count(people(notes), nouns.person)} ${so} in ${conversations(notes)}, the last on ${lastOf(notes)}${did}`;
  return `${list(notes.map((one, index) => inOne(one, index === 0 ? so : '', mayName)))}${did}`;
}

/** `P31 said so in an interview on 4 March 2026` */
function inOne(spoke: Spoke, so: string, mayName: MayName): string {
  const { by, channel, said } = spoke;
  return `${mayName(spoke) ? inert(by) : 'one person'}${so === '' ? '' : ` ${so}`} in ${aConversation(channel)} on ${dayLong(said)}`;
}

function goneClause(spoke: readonly Spoke[], stance: Stance, mayName: MayName): string {
  const against = stance === 'supports' ? 'said' : 'said against it';
  const named = spoke.length <= MOST_NAMED && spoke.every(({ conversation }) => !isExported(conversation));
  if (!named) return `what ${count(people(spoke), nouns.person)} ${against} in ${conversations(spoke)} no longer counts`;
  return `what ${list(spoke.map((one, index) => inOne(one, index === 0 ? against : '', mayName)))} no longer counts`;
}
