/** A plugin for the stories' MDX: it puts `<Onward of="Money · A good evening" />` where a story ends on paper, if there is more of it. */
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { endOnPaper, partsAfter, type Node } from './story.ts';

type Before = NonNullable<MdastPluginDefinition['before']>;
type Inserted = Parameters<Parameters<Before>[1]['insertBefore']>[1];

function onward(parts: string): Inserted {
  const of = { type: 'mdxJsxAttribute' as const, name: 'of', value: parts };
  return { type: 'mdxJsxFlowElement', name: 'Onward', attributes: [of], children: [] };
}

/** Puts the mark of the end on paper. */
export const storyEnd = defineMdastPlugin({
  name: 'story-end',
  before(root, context) {
    const blocks = root.children as unknown as readonly Node[];
    const end = endOnPaper(blocks);
    const first = end === undefined ? undefined : root.children[end];
    if (end !== undefined && first) context.insertBefore(first, onward(partsAfter(blocks, end)));
  },
});
