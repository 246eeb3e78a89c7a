import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { StoryError, storyGuard } from './story-guard.ts';
import { storyNotes } from './story-notes.ts';

const compile = (story: string): unknown => mdxToJs(story, { mdastPlugins: [storyGuard, storyNotes] });

describe('a story on its way to the compiler', () => {
  it('passes with Markdown, links and the listed components', () => {
    const story =
      'The **oven** [timer](https://x.example) <Claim id="evenings">says so</Claim>.\n\n<Claim id="evenings" />\n\n<Day>\n<Moment at="03:40">Up.</Moment>\n</Day>\n';
    expect(() => compile(story)).not.toThrow();
  });

  it.each([
    'import fs from "node:fs"',
    'export const hacked = 1',
    '{globalThis.hacked = 1}',
    'Words {process.exit(1)} words.',
    '> - **a _b {1}_**',
    '<Claim id={globalThis.hacked = 1} />',
    '<Claim {...globalThis} />',
    '<Claim id="evenings" client:load />',
    '<script>hacked = 1</script>',
    '<Fragment set:html="x" />',
    '<Notes of="evenings" />',
    '<Claim id="evenings">{1}</Claim>',
    '<>{1}</>',
    '<toString />',
    // Front matter to a reader that knows these line ends, and text to a compiler that does not.
    '\r---\rname: "{globalThis.hacked = 1}"\r---\rWords.',
  ])('ends the build with %j', (story) => {
    expect(() => compile(story)).toThrow(StoryError);
    expect((globalThis as { hacked?: unknown }).hacked).toBeUndefined();
  });
});
