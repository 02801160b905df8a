import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // On a CI server programs are isolated; what tests show is to be the same everywhere.
    env: { CI: '' },
    // Most tests start real interpreters; a slow machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default config;
