import { describe, expect, it } from 'vitest';
import { askFor, putTogether, setApart } from './search.ts';

describe('words of a script without spaces', () => {
  it('are set apart, so that any part of a sentence is found', () => {
    expect(setApart('晚上孩子睡了').trim()).toBe('晚 上 孩 子 睡 了');
  });

  it('leave all other words as they are', () => {
    expect(setApart('I do it, обычно вечером، وحدي')).toBe('I do it, обычно вечером، وحدي');
  });

  it('are asked for side by side', () => {
    expect(askFor(' 孩子 ')).toBe('"孩 子"');
    expect(askFor('睡')).toBe('睡');
    expect(askFor('quiet hour')).toBe('quiet hour');
    expect(askFor('WeChat 转账')).toBe('WeChat 转 账');
  });

  it('stand together again in what is shown', () => {
    expect(putTogether('晚 上 <mark>孩</mark> <mark>子</mark> 睡 了 ok')).toBe('晚上<mark>孩子</mark>睡了 ok');
  });

  it('keep their punctuation close', () => {
    expect(putTogether(setApart('我这儿有照片,一件一件给你看。(真的)').replace(/\s+/g, ' ').trim())).toBe('我这儿有照片,一件一件给你看。(真的)');
  });
});
