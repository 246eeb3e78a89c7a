/** Fragments of a persona's page that are no claim. Claims' ids have no underscore, so these never clash with them. */

/** The fragment of a story's heading. */
export function storyId(slug: string): string {
  return `story_${slug}`;
}

/** The page's own sections. */
export const sections = {
  differ: 'where_people_differ',
  assume: 'what_we_assume',
  rests: 'what_it_rests_on',
  lately: 'lately',
  conversations: 'conversations_',
  use: 'use_for',
  then: 'as_it_stood',
} as const;
