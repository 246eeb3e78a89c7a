/** What every command has in common: options, help, exit statuses, and what happens when the reader of its output goes away. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Diagnostic } from '#model/diagnostic.ts';
import { UsageError } from '../content/ground.ts';
import { WriteError } from '../keep/write-error.ts';
import { KeyError } from '../keep/key.ts';

/** 0 done · 1 the content needs a person · 2 wrong usage · 3 files could not be read or written. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** A command: its options, its help, and what it does with them. */
export interface Command<T extends ParseArgsOptionsConfig> {
  help: string;
  options: T;
  /** Whether it takes files or names besides options. */
  positionals: boolean;
  run(values: Record<string, string | boolean | undefined>, positionals: string[]): Promise<ExitStatus>;
}

/** Runs a command as a process: parses what was typed, prints sentences instead of stack traces, sets the exit status. */
export async function runCommand<T extends ParseArgsOptionsConfig>(command: Command<T>, args = process.argv.slice(2)): Promise<void> {
  // A reader such as `head` that has seen enough is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));
  try {
    const { values, positionals } = parsed(command, args);
    if (values['help']) process.stdout.write(`${command.help.trim()}\n`);
    else process.exitCode = await command.run(values, positionals);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nTry --help.\n`);
      process.exitCode = 2;
    } else if (error instanceof WriteError || error instanceof KeyError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 3;
    } else throw error;
  }
}

function parsed<T extends ParseArgsOptionsConfig>(
  { options, positionals }: Command<T>,
  args: string[],
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const result = parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: positionals, strict: true });
    return { values: result.values, positionals: result.positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. To specify')[0]! : 'These options are not known.');
  }
}

/** A string option, or undefined where it was not given. */
export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A line without anything that a terminal would obey. */
export function visible(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** `file:line  sentence  (rule)`, with the file as one would open it. */
export function formatDiagnostic({ file, line, severity, sentence, rule }: Diagnostic): string {
  return visible(`${severity === 'error' ? '✗' : severity === 'warning' ? '!' : '·'} ${file}${line === undefined ? '' : `:${line}`}  ${sentence}  (${rule})`);
}

/** `1 person`, `3 people`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
