import { writeWiki } from './wiki.ts';
import { writeNotes } from './living.ts';
await writeWiki('/tmp/bl/content', { personas: 20, quotes: 16000, claims: 15, months: 36 });
await writeNotes('/tmp/bl/content', 20);
