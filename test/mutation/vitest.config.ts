import { defineConfig } from 'vitest/config'

/** The tests that mutants of stryker.config.json are held against: what runs in a second and reads src. */
export default defineConfig({
  test: {
    include: [
      'test/unit/pipeline/{lock,part/*,plan/*}.test.ts',
      'test/unit/extract/number/{find-numbers,numeral,other-projects}.test.ts',
      'test/unit/extract/theme/*.test.ts',
    ],
    testTimeout: 60_000,
    pool: 'threads',
  },
})
