import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/bad-inputs/**/*.test.ts'],
    // Some tests run commands as processes; a busy machine makes them slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { EARSHOT_TODAY: '2026-11-22', TZ: 'UTC' },
  },
});
