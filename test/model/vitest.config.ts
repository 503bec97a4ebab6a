import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/model/*.test.ts'],
    globalSetup: ['test/harness/server.ts'],
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
