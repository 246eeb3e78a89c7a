/** Loaded into every process that the bench measures: at its end it writes down what the process has used. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

const folder = process.env['EARSHOT_BENCH_PROBE'];

if (folder !== undefined && isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const used = { peakMb: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(used));
  });
}
