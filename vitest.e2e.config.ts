import { defineConfig } from 'vitest/config';

/** Browser tests: they drive the built site that `EARSHOT_DIST` names, in the Chromium that `CHROMIUM_PATH` names; `npm test` sets both. */
export default defineConfig({
  test: {
    include: ['tests/**/*.e2e.test.ts'],
    env: { EARSHOT_TODAY: '2026-11-22', TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two browsers at a time: small machines run these, too.
    maxWorkers: 2,
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 10_000 } },
  },
});
