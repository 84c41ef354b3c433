import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a process each: CPU time, by which growth is judged, is counted for a process, not for a thread
    pool: 'forks',
    maxWorkers: '100%',
    // of a file whose tests run side by side: each is a process or two
    maxConcurrency: 3,
  },
})
