import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const stages = ['read', 'hear', 'redact', 'match', 'keep'];

/** Imports point one way: pages → layouts, components → model ← scripts. Each row says where, what may not be imported there, and why. */
const directions = [
  {
    files: ['src/**'],
    forbidden: '(^|/)scripts/',
    message: 'The site reads files; it imports nothing from scripts/.',
  },
  {
    files: ['src/model/**'],
    forbidden: '^(node:fs.*|astro|astro:.*|#config|\\.\\./.*|.*/scripts/.*)$',
    message: 'The model is pure: no files, no Astro, no settings of one wiki, nothing from outside its folder.',
  },
  ...stages.map((stage) => ({
    files: [`scripts/${stage}/**`],
    forbidden: `^\\.\\./(${stages.filter((other) => other !== stage).join('|')}|pipeline|command)/`,
    message: 'Stages of the pipeline know the model and not each other; pull strings them together.',
  })),
];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.earshot/', 'content/', '**/fixtures/**']),
  tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  astro.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      // A leading underscore says that leaving it out is meant.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true }],
    },
  },
  { files: ['**/*.test.ts'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  // Astro's own types name content collections this way.
  { files: ['src/env.d.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['**/*.astro', '**/*.mjs', '**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
  ...directions.map(({ files, forbidden, message }) => ({
    files,
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message }] }] },
  })),
);
