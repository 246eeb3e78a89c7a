/** How pages count and list: as commands do. */
export * from '#model/words.ts';
