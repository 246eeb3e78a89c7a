import { describe, expect, it } from 'vitest';
import { say } from './say.ts';
import { sceneText } from './scene-text.ts';
import { readScene, sceneTitle } from './scene.ts';

describe('a scene', () => {
  it('keeps shapes in the colours of the persona', () => {
    const scene = readScene(
      '<svg viewBox="0 0 640 420"><title>A door</title><g opacity=".5"><path d="M0 0h9v9Z" fill="var(--accent)" stroke-linecap="round"/></g></svg>',
    );
    expect(scene).toEqual({
      tag: 'svg',
      attributes: { viewBox: '0 0 640 420' },
      children: [
        { tag: 'title', attributes: {}, children: ['A door'] },
        {
          tag: 'g',
          attributes: { opacity: '.5' },
          children: [{ tag: 'path', attributes: { d: 'M0 0h9v9Z', fill: 'var(--accent)', 'stroke-linecap': 'round' }, children: [] }],
        },
      ],
    });
    expect(scene && sceneTitle(scene)).toBe('A door');
  });

  it.each([
    ['a script', '<svg><script>alert(1)</script></svg>'],
    ['an event', '<svg><path d="M0 0" onload="alert(1)"/></svg>'],
    ['a link', '<svg><a href="javascript:alert(1)"><path d="M0 0"/></a></svg>'],
    ['a picture from elsewhere', '<svg><image href="https://example.com/x.png"/></svg>'],
    ['a reference in a colour', '<svg><path d="M0 0" fill="url(https://example.com/x)"/></svg>'],
    ['foreign content', '<svg><foreignObject><iframe src="x"></iframe></foreignObject></svg>'],
    ['a style', '<svg style="background:url(x)"><style>*{}</style></svg>'],
  ])('leaves out %s', (_what, text) => {
    expect(JSON.stringify(readScene(text))).not.toMatch(/alert|javascript|example|iframe|style|url/);
  });

  it('is nothing where the file holds no drawing', () => {
    expect(readScene('just words')).toBeUndefined();
  });

  it('says the words of the interface in its file', () => {
    const text = sceneText({ tag: 'svg', attributes: {}, children: [{ tag: 'title', attributes: {}, children: [say('scene.plain')] }] });
    expect(text).toContain('<title>A house with one lit window');
  });
});
