/** How faces come to a page, whoever declared them. */
interface Rule {
  toString(): string;
  remove(): unknown;
}

/**
 * A step of the styles. Whole Latin faces go: those of `src/fonts` stand in for them, and a browser would load both where one is late. So do those of signs
 * that are no letters, which the system has, and whose ranges are long. And a face that comes late is for the next page: swapped in on this one, it would
 * move what somebody reads.
 */
export const faces = {
  postcssPlugin: 'faces',
  AtRule: {
    'font-face'(rule: Rule): void {
      if (/-(?:latin-wght-(?:normal|italic)|math-.*|symbols-.*)\.woff2/.test(String(rule))) rule.remove();
    },
  },
  Declaration: {
    'font-display'(one: { value: string }): void {
      if (one.value !== 'optional') one.value = 'optional';
    },
  },
};
