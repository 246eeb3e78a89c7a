/**
 * The last guard before a story is compiled, in a build and in `astro dev` alike: a plugin of the very parser that compiles it, so that it looks at
 * the same tree. `check` has said the same before, with a line and what to do; here anything else than the listed components with plain
 * attributes ends the build.
 */
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { storyComponents } from '#model/story.ts';

/** A story holds something that would run. */
export class StoryError extends Error {
  override name = 'StoryError' as const;
}

interface Element {
  name?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
}

function refuse(what: string): never {
  throw new StoryError(`A story holds ${what}, which would run as code; nothing was compiled. Run \`npm run -s check\`, which says where.`);
}

/** Refuses an element that is not listed, or one with anything else than plain attributes of its own. */
function allow({ name, attributes = [] }: Element): void {
  const allowed = name && Object.hasOwn(storyComponents, name) ? storyComponents[name] : undefined;
  if (!allowed) return refuse('an element that is no component of stories');
  for (const { type, name: attribute = '', value } of attributes)
    if (type !== 'mdxJsxAttribute' || typeof value !== 'string' || !allowed.includes(attribute)) refuse('an attribute that is no plain text');
}

/** Looks at every node before any other plugin does. */
export const storyGuard: MdastPluginEntry = () =>
  defineMdastPlugin({
    name: 'story-guard',
    mdxjsEsm: () => refuse('an import or export'),
    mdxFlowExpression: () => refuse('an expression in braces'),
    mdxTextExpression: () => refuse('an expression in braces'),
    mdxJsxFlowElement: (node) => allow(node as Element),
    mdxJsxTextElement: (node) => allow(node as Element),
  });
