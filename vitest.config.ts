import { defineConfig } from 'vitest/config';

/**
 * Tests that each need a process of their own: they hold folder locks, signals, databases or trainings that end with the
 * process, or they change what belongs to all of it
 * (timers, the environment, drivers of graphics cards).
 */
const ALONE = [
  'test/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/storage/**/*.test.ts',
  'test/engine/training/tfjs/*.test.ts',
  'test/engine/training-worker/**/*.test.ts',
  'test/bot/training-reports.test.ts',
];

export default defineConfig({
  test: {
    // Processes, not threads: several suites start worker threads, native modules and databases of their own. Two at a
    // time, since that is what the smallest machine that we test on has.
    pool: 'forks',
    maxWorkers: 2,
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The usual second is short for a page or a worker on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          // One after another in the same two processes: most of a small test's time went into loading discord.js, the
          // engine and the test runner anew. So a test here leaves nothing behind: what it starts it ends, and what is
          // the process's it does not touch. `npx vitest run --project shared --sequence.shuffle.files` shows whether
          // that is so.
          isolate: false,
        },
      },
    ],
  },
});
