/** Hears every source once for `check`: keeps the notes, which are few, and proves quotes. What it is asked and what it gives is plain data. */
import { setImmediate } from 'node:timers/promises';
import type { Conversation } from '#model/conversation.ts';
import type { Diagnostic } from '#model/diagnostic.ts';
import { Forgotten } from '../content/forgotten.ts';
import { doorOf, type DoorKeeper } from '../pipeline/door.ts';
import { conversationsOf, openAll, Reading } from '../pipeline/read-all.ts';
import { Proving, type Asked, type Proof } from './proof.ts';

/** What was heard. */
export interface Heard {
  notes: readonly Conversation[];
  /** Files in which conversations of an export were heard. */
  exported: ReadonlySet<string>;
  /** How many conversations there are. */
  conversations: number;
  /** The source files that are there. */
  listed: ReadonlySet<string>;
  diagnostics: readonly Diagnostic[];
}

/** Asks which quotes are to be proven: those of notes, or those of exports. Each is asked for once at most, and may come later than the first sources. */
export type Asking = (exported: boolean) => Promise<readonly Asked[]>;

/** Hears the sources below a folder: here, or in a thread beside. What was heard is known first; the proof of what notes say may take a while longer. */
export type Hearing = (conversations: string, asking: Asking) => Promise<Heard & { proof: Promise<Proof> }>;

/** Hears the sources of a folder here. @param namesIn names that the vault gives of those who speak in a conversation: what is kept was masked with them */
export function hearingWith(namesIn?: DoorKeeper['namesIn']): Hearing {
  return async (conversations, asking) => {
    // Whoever withdrew is heard as well: `check` is there to find them.
    const reading = new Reading(doorOf({ forgotten: new Forgotten([]), keeps: false, namesIn }));
    const proving = new Proving();
    const notes: Conversation[] = [];
    const exported = new Set<string>();
    for await (const source of openAll(conversations, reading)) {
      for await (const conversation of conversationsOf(source, reading)) {
        if (!conversation.exported) notes.push(conversation);
        else {
          if (exported.size === 0) proving.ask(await asking(true));
          exported.add(conversation.file);
          proving.hear(conversation);
        }
      }
    }
    proving.ask(await asking(false));
    const { diagnostics, listed } = reading;
    return { notes, exported, conversations: reading.conversations, listed, diagnostics, proof: proofFrom(notes, proving) };
  };
}

/** The proof of all, once the notes are gone through. */
async function proofFrom(notes: readonly Conversation[], proving: Proving): Promise<Proof> {
  // Whoever waits for what was heard is told of it first.
  await setImmediate();
  for (const note of notes) proving.hear(note);
  const { found, complaints, heard } = proving;
  return { found, complaints, heard };
}
