import { describe, expect, it } from 'vitest';
import { storyHref } from './story-link.ts';

describe('a link in a story', () => {
  it('that cites a persona, a claim, or how it stood leads to its page', () => {
    expect(storyHref('persona:maya')).toMatch(/\/personas\/maya\/$/);
    expect(storyHref('persona:maya#evenings')).toMatch(/\/personas\/maya\/#evenings$/);
    expect(storyHref('persona:maya#evenings@2026-03')).toMatch(/\/personas\/maya\/2026-03\/#evenings$/);
  });

  it('leads where it says', () => {
    expect(storyHref('https://bakers.example/guide')).toBe('https://bakers.example/guide');
  });

  it('leads nowhere where nobody may be sent, even if no check has been before', () => {
    for (const written of ['javascript:alert(1)', 'jav\tascript:alert(1)', 'data:text/html,x', '//bakers.example', 'persona:Maya Quill'])
      expect(storyHref(written)).toBeUndefined();
  });
});
