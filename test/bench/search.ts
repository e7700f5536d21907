import { Connection } from './load/connection.ts';
import { buildOurs, startOurs } from './sides/processes.ts';
import type { Started } from './sides/processes.ts';
import { openScratch } from './scratch.ts';
import { SEARCH_WORKS } from './search-works.ts';
import type { SearchWork } from './search-works.ts';
import { makeOpportunities } from './synthetic-opportunities.ts';

// How the search scales: each question alone for its percentiles, then from eight connections at once for the rate.

const SIZES = (process.env['BENCH_SIZES'] ?? '10000,100000,1000000').split(',').map(Number);
const ASKED = Number(process.env['BENCH_ASKED'] ?? 200);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const TOGETHER = 8;
const WARM_UP = 24;

/** Whether it was answered; an overloaded server says so. */
const ask = async (
  connection: Connection,
  { document, variables, name }: SearchWork,
  n: number,
  regions: readonly string[],
): Promise<boolean> => {
  const { status, body } = await connection.send({
    path: '/graphql',
    body: JSON.stringify({ query: document, variables: variables(n, regions) }),
    token: null,
  });
  if (body.includes('"UNAVAILABLE"')) return false;
  if (status !== 200 || body.includes('"errors"')) throw new Error(`${name} was answered with ${status}: ${body.toString('utf8', 0, 400)}`);
  return true;
};

const alone = async (server: Started, work: SearchWork, regions: readonly string[]): Promise<number[]> => {
  const connection = await Connection.open(server.origin);
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + ASKED; n += 1) {
    const from = performance.now();
    if (!(await ask(connection, work, n, regions))) throw new Error(`${work.name} was refused to a reader who is alone.`);
    if (n >= WARM_UP) times.push(performance.now() - from);
  }
  connection.close();
  return times.toSorted((a, b) => a - b);
};

const together = async (
  server: Started,
  work: SearchWork,
  regions: readonly string[],
): Promise<{ readonly rate: number; readonly refused: number }> => {
  const until = performance.now() + SECONDS * 1_000;
  let answers = 0;
  let refused = 0;
  const keepAsking = async (first: number): Promise<void> => {
    const connection = await Connection.open(server.origin);
    for (let n = first; performance.now() < until; n += TOGETHER) {
      if (await ask(connection, work, n, regions)) answers += 1;
      else refused += 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: TOGETHER }, (_, index) => keepAsking(index)));
  return { rate: answers / SECONDS, refused };
};

const HEAD = ['rows', 'work', 'p50, ms', 'p95, ms', 'p99, ms', `req/s of ${TOGETHER}`, 'refused of them'];

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const measure = async (rows: number): Promise<void> => {
  const scratch = await openScratch();
  try {
    const began = performance.now();
    await makeOpportunities(scratch.owner, rows, { withFacts: false });
    console.error(`${rows} rows made in ${Math.round((performance.now() - began) / 1_000)} s`);
    const regions = (await scratch.owner.query<{ slug: string }>('select slug from region order by slug')).rows.map(({ slug }) => slug);
    const server = await startOurs(scratch, buildOurs(['server']));
    try {
      for (const work of SEARCH_WORKS) {
        const times = await alone(server, work, regions);
        const share = (part: number): string => (times[Math.floor(times.length * part)] ?? 0).toFixed(1);
        const { rate, refused } = await together(server, work, regions);
        console.log(lineOf([String(rows), work.name, share(0.5), share(0.95), share(0.99), rate.toFixed(1), String(refused)]));
      }
    } finally {
      await server.stop();
    }
  } finally {
    await scratch.close();
  }
};

console.log(`${lineOf(HEAD)}\n${lineOf(HEAD.map(() => '---'))}`);
for (const rows of SIZES) await measure(rows);
