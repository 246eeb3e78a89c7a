/** Loaded into every process that the bench measures: at its end it writes down what the process has used, and which parts of it took how long. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['EARSHOT_BENCH_PROBE'];

if (folder !== undefined && isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const measures = performance.getEntriesByType('measure').filter(({ name }) => name.startsWith('earshot:'));
    const parts = Object.fromEntries(measures.map(({ name, duration }) => [name.slice('earshot:'.length), duration / 1000]));
    const used = { peakMb: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, parts };
    writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(used));
  });
}
