import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    env: { EARSHOT_TODAY: '2026-11-22', TZ: 'UTC' },
  },
});
