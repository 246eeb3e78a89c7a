/** A plugin for the stories' MDX: after each paragraph that places claims it puts `<Notes of="evenings asking" />`, where their evidence stands. */
import { defineMdastPlugin, type MdastPluginDefinition, type MdastPluginEntry } from 'satteri';

interface Jsx {
  type: string;
  name?: string | null;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: readonly Jsx[];
}

/** Ids of the claims that a node places, in their order, each once. */
export function claimsIn(node: Jsx): string[] {
  const own =
    node.name === 'Claim'
      ? (node.attributes ?? []).filter(({ name, value }) => name === 'id' && typeof value === 'string').map(({ value }) => String(value))
      : [];
  return [...new Set([...own, ...(node.children ?? []).flatMap(claimsIn)])];
}

type Content = Parameters<Parameters<NonNullable<MdastPluginDefinition['paragraph']>>[1]['insertAfter']>[1];

function notes(claims: string[]): Content {
  const of = { type: 'mdxJsxAttribute' as const, name: 'of', value: claims.join(' ') };
  return { type: 'mdxJsxFlowElement', name: 'Notes', attributes: [of], children: [] };
}

/** Puts the notes, a claim's at its first place only. A `<Claim />` on a line of its own becomes a paragraph first. */
export const storyNotes: MdastPluginEntry = () => {
  const noted = new Set<string>();
  const first = (node: unknown): string[] => {
    const claims = claimsIn(node as Jsx).filter((claim) => !noted.has(claim));
    for (const claim of claims) noted.add(claim);
    return claims;
  };
  return defineMdastPlugin({
    name: 'story-notes',
    paragraph(node, context) {
      const claims = first(node);
      if (claims.length > 0) context.insertAfter(node, notes(claims));
    },
    mdxJsxFlowElement(node, context) {
      if (node.name !== 'Claim') return;
      const claims = first(node);
      const sentence = { type: 'mdxJsxTextElement' as const, name: 'Claim', attributes: node.attributes, children: node.children };
      context.replaceNode(node, [{ type: 'paragraph', children: [sentence] }, ...(claims.length > 0 ? [notes(claims)] : [])] as Content);
    },
  });
};
