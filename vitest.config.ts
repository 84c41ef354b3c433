import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'threads',
    // of a file whose tests run side by side: each is a process or two
    maxConcurrency: 3,
  },
})
