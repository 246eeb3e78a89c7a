/** What the site says of its own pages, so that the build can hold what was drawn against it. */
import { z } from 'astro/zod';

export const AllPages = z.strictObject({
  /** The address of every page and file of data; one that two things claim stands twice. */
  pages: z.array(z.string()),
  /** Ids of the conversations that were read and have no page, since too few people were heard. */
  withheld: z.array(z.string()),
});
export type AllPages = z.infer<typeof AllPages>;
