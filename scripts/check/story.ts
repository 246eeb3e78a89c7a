/** The story of a persona is MDX, and MDX is code: only listed components with literal attributes pass. Run before anything compiles it. */
import { mdxToMdast } from 'satteri';
import type { Diagnostic } from '#model/diagnostic.ts';
import { LIMITS } from '#model/size-limits.ts';
import { isSafeLink } from '#model/link.ts';
import type { RuleId } from '#model/rules.ts';
import { didYouMean } from '#model/spelling.ts';
import { storyComponents } from '#model/story.ts';
import type { PersonaFolder } from '../content/personas.ts';

/** A story is some pages; what is longer, or nested deeper, is something else. */
const LONGEST = LIMITS.story.most;
const DEEPEST = LIMITS.storyNesting.most;

interface Node {
  type: string;
  name?: string | null;
  url?: string;
  value?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: { line: number } };
}

/** What a story's check needs of a persona. */
export type Story = Pick<PersonaFolder, 'file' | 'story' | 'storyLine' | 'persona'>;

/** Checks one story. Never runs anything of it. */
export function checkStory({ file, story, storyLine, persona }: Story): Diagnostic[] {
  const found: Diagnostic[] = [];
  const complain = (rule: RuleId, sentence: string, line = 1): void => void found.push({ rule, severity: 'error', file, line: line + storyLine - 1, sentence });
  if (story.length > LONGEST || deepest(story) > DEEPEST) {
    complain('story', 'This story is longer or nested deeper than any story needs; shorten it.');
    return found;
  }
  try {
    visit(mdxToMdast(story, {}) as unknown as Node);
  } catch (error) {
    const [, line, reason] = /^(\d+):\d+: (.*)/s.exec(error instanceof Error ? error.message : '') ?? [];
    complain(
      'story',
      `This is no MDX that can be read: ${reason?.split(' (')[0] ?? 'it is broken'}. Braces and \`<\` have a meaning in MDX; write them as words.`,
      Number(line ?? 1),
    );
  }
  return found;

  function visit(node: Node): void {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'mdxjsEsm') complain('story', 'A story may not import or export anything; remove this line.', line);
    else if (/^mdx\w*Expression$/.test(node.type)) complain('story', 'A story may not hold expressions in braces; write the words themselves.', line);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') component(node, line);
    else if (node.type === 'html') complain('story', 'A story may not hold HTML; use Markdown and the listed components.', line);
    else if (node.type === 'image' || node.type === 'imageReference')
      complain('story', 'A story holds no pictures; the persona’s scene is `scene.svg` beside it.', line);
    else if (node.url !== undefined && !node.url.startsWith('persona:') && !isSafeLink(node.url))
      complain('story', 'This link leads to something else than https, http, mailto or a place here; change it.', line);
    for (const child of node.children ?? []) visit(child);
  }

  function component({ name, attributes = [] }: Node, line: number): void {
    const allowed = name && Object.hasOwn(storyComponents, name) ? storyComponents[name] : undefined;
    if (!name || !allowed) {
      complain(
        'story',
        `\`<${name ?? ''}>\` is none of a story’s components (${Object.keys(storyComponents).join(', ')}).${didYouMean(name ?? '', Object.keys(storyComponents))}`,
        line,
      );
      return;
    }
    for (const attribute of attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string')
        complain('story', `\`<${name}>\` takes plain text in quote marks only: \`${allowed[0] ?? 'nothing'}="…"\`.`, line);
      else if (!allowed.includes(attribute.name ?? ''))
        complain('story', `\`<${name}>\` has no \`${attribute.name}\`; it takes ${allowed.map((one) => `\`${one}\``).join(', ') || 'nothing'}.`, line);
      else if (attribute.name !== 'at') claimExists(attribute.value, line);
    }
  }

  function claimExists(id: string, line: number): void {
    const known = persona.claims.map((claim) => claim.id);
    if (!known.includes(id))
      complain('unknown-claim', `This tag places a claim that the persona does not have.${didYouMean(id, known)} Add the claim, or correct the id.`, line);
  }
}

/** How deep tags, lists, quotes and emphasis could nest at most: a bound that costs one pass, before any parser recurses. */
function deepest(story: string): number {
  let most = 0;
  for (const line of story.split('\n')) most = Math.max(most, /^[\s>*+\d.-]*/.exec(line)?.[0].replace(/[^>*+-]/g, '').length ?? 0);
  return most;
}
