/** Themes: topics across personas, from the codebook `content/themes.yml`. */
import { z } from 'astro/zod';
import { ThemeId } from './ids.ts';

export const Theme = z.strictObject({
  id: ThemeId,
  name: z.string().trim().min(1).max(80),
  about: z.string().trim().max(600).default(''),
  aliases: z.array(z.string().trim().min(1)).default([]),
});
export type Theme = z.infer<typeof Theme>;

export const Themes = z.array(Theme);
