/** What the guard stops at: one table of kinds, each with what is said of it. What stands there is never said. */
import { PERSONAL, type PersonalKind } from '#model/marks.ts';

const KINDS = {
  'raw-export': 'a raw export, which names people. Keep it out by `.gitignore`; what `pull` keeps of it is committed instead',
  participant: 'a participant who seems to bear a name or an address. Give a random pseudonym such as `P07`, and write the name into the vault',
  consent: 'a note that does not say what its customer agreed to. Add `consent: none`, `internal` or `public`',
  vault: 'a part of the vault. Its key and its table must never be in a repository',
  withdrawn: 'words of somebody who withdrew. Leave this file out',
} as const;

/** Every kind. */
export type Kind = keyof typeof KINDS | PersonalKind;

/** Something that must not become permanent. */
export interface Stop {
  /** From the top of the repository. */
  file: string;
  /** Its line, where it has one; none where its name or the whole file is meant. */
  line?: number;
  kind: Kind;
  commit: string;
}

/** What a kind is, as a person reads it. */
export function whatIs(kind: Kind): string {
  return kind in PERSONAL ? PERSONAL[kind as PersonalKind].called : KINDS[kind as keyof typeof KINDS];
}
