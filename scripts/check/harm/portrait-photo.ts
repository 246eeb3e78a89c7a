/** A photograph beside a persona: it is somebody’s face, and readers judge by it. */
import type { PersonaFolder } from '../../content/personas.ts';
import type { Finding } from '../finding.ts';

/** Formats in which photographs come. A drawing is `scene.svg`. */
const PHOTO = /\.(?:png|jpe?g|webp|avif|heic|heif|gif|bmp|tiff?)$/i;

export function portraitPhoto({ id, files }: PersonaFolder): Finding[] {
  return files
    .filter((name) => PHOTO.test(name))
    .map((name) => ({
      rule: 'portrait-photo',
      file: `personas/${id}/${name}`,
      sentence:
        'A photograph here is somebody’s face, who did not say this, and readers judge a face before they read. Remove it; `scene.svg` beside it draws where this person works or lives.',
    }));
}
