/** Fragments of a persona's page that are no claim. Claims' ids have no underscore, so these never clash with them. */

/** The fragment of a story's heading. */
export function storyId(slug: string): string {
  return `story_${slug}`;
}

/** The fragment of a month of the diary, `diary_2026-03`. It never changes, so it can be cited. */
export function diaryId(month: string): string {
  return `${sections.diary}${month}`;
}

/** The page's own sections. */
export const sections = {
  differ: 'where_people_differ',
  assume: 'what_we_assume',
  rests: 'what_it_rests_on',
  lately: 'lately',
  relations: 'relations_',
  unmatched: 'what_we_hear',
  diary: 'diary_',
  conversations: 'conversations_',
  use: 'use_for',
  then: 'as_it_stood',
} as const;
