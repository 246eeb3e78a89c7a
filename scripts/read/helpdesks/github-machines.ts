/** What issues say of machines: versions, systems and browsers, which are chosen or looked up, and nobody's words. */

const MACHINE =
  'versions?|operating system|os|browsers?|web server|server|database|engine|environment|device|platform|hardware|system|configuration|logs?|log output|stack ?trace|console output|architecture|node(?:\\.js)?|npm|python|php|java|ruby|docker|installation|installation method|software|build';
const HEADING = new RegExp(`\\b(?:${MACHINE})\\b`, 'i');
const LINE = new RegExp(`^(?:[\\w./]+ ){0,2}(?:${MACHINE})\\b ?(?:version)? ?(?::|=|\\||\\s|$)`, 'i');
const MOST_WORDS = 5;

/** Whether a heading asks about machines: what stands below it is none of its writer's words. */
export function asksAboutMachines(heading: string): boolean {
  return wordsIn(heading) <= MOST_WORDS && HEADING.test(heading);
}

/** Whether a line only says which machine it was: `OS: Windows 11`, `Browser Firefox`, `App version: 3.1`. */
export function namesMachine(line: string): boolean {
  if (line.length > 80 || /[.!?…]$/.test(line)) return false;
  const [name = '', value] = line.split(/[:=|]/, 2);
  return LINE.test(line) && (value === undefined ? wordsIn(line) <= 4 && /\d|^(?:os|browser|platform|device)\b/i.test(line) : wordsIn(name) <= 4);
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/, 20).filter(Boolean).length;
}
