const setting = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/** How much is invented and how long each side is asked; docs/performance.md lists the variables. */
export const SETTINGS = {
  rows: setting('BENCH_ROWS', 100_000),
  seconds: setting('BENCH_SECONDS', 4),
  rounds: setting('BENCH_ROUNDS', 2),
  connections: setting('BENCH_CONNECTIONS', 32),
  drafts: setting('BENCH_DRAFTS', 40_000),
  /** Approved audits whose potential is computed again. */
  audits: setting('BENCH_AUDITS', 100_000),
  /** Measures of plans. */
  measures: setting('BENCH_MEASURES', 20_000),
  /** Interests in the queue of each of eight reviewers. */
  queue: setting('BENCH_QUEUE', 1_000),
  /** Rows of the register that is imported. */
  importRows: setting('BENCH_IMPORT_ROWS', 50_000),
  seed: setting('BENCH_SEED', 13),
  only: process.env['BENCH_ONLY']?.split(',') ?? null,
  sizes: (process.env['BENCH_SIZES'] ?? '10000,100000,1000000').split(',').map(Number),
  /** Questions of one reader alone, for the percentiles of a growing database. */
  asked: setting('BENCH_ASKED', 200),
} as const;
