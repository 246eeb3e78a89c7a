/** `npm run -s pull`: real conversations flow into living personas. */
import './command/steady-memory.ts';
import './command/quick-start.ts';

await import('./pipeline/command.ts');
