/** The languages that the interface can speak. What people wrote and said stays in its own. */
import { z } from 'astro/zod';

/** The languages of the catalogues in `src/messages`, as BCP 47 tags, in the order in which a reader is offered them. */
export const tongues = ['en', 'zh-Hans', 'zh-Hant', 'ru', 'de', 'es', 'pt', 'fr', 'ja', 'ar'] as const;

/** One of them. */
export const Tongue = z.enum(tongues);
export type Tongue = z.infer<typeof Tongue>;

/** Which way a language is written. */
export function directionOf(tongue: Tongue): 'ltr' | 'rtl' {
  return tongue === 'ar' ? 'rtl' : 'ltr';
}
