/** The thread in which `check` hears: it is told where, asks which quotes are to be proven, and says what it heard and proved. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { People } from '../vault/people.ts';
import type { Answer, Says, Told } from './hearing-beside.ts';
import { hearingWith } from './hearing.ts';

const { conversations, people } = workerData as Told;
const port = parentPort;
if (!port) throw new Error('This file is the thread of `check`: run `npm run -s check`.');

const say = (said: Partial<Says>): void => port.postMessage(said);
const { proof, ...heard } = await hearingWith(new People(people).namesIn)(conversations, async (exported) => {
  const answer = once(port, 'message');
  say({ asks: { exported } });
  const [asked] = (await answer) as [Answer];
  return asked;
});
say({ heard });
say({ proof: await proof });
