/** The thread in which a build hears. It reads the personas itself, which takes less time than to wait until they were read and judged. */
import { parentPort, workerData } from 'node:worker_threads';
import { readPersonas } from '../content/personas.ts';
import { hearForSite, type Told } from './hearing.ts';

const told = workerData as Told;
const { personas } = await readPersonas(told.ground.content);
parentPort?.postMessage(await hearForSite(told, personas));
