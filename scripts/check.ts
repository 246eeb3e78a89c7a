/** `npm run -s check`: every rule on all content. The script in package.json gives little room to new objects: what is read here is read to stay. */
import './command/quick-start.ts';

await import('./check/command.ts');
