import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeLog } from 'server/src/http/log.ts';
import { makeMetrics } from 'server/src/http/metrics.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

/** A telephone number typed into a field for numbers. */
const TYPED = '77010001122';

const metrics = makeMetrics();
const lines: string[] = [];
const log = makeLog('trace', { write: (line) => void lines.push(line) });

let free: HttpWorld;
let production: HttpWorld;

const LIST = 'query List($n: Int!, $filter: OpportunityFilter) { opportunities(first: $n, filter: $filter) { totalCount } }';

beforeAll(async () => {
  free = await openHttpWorld({ log, metrics });
  production = await openHttpWorld({ log, metrics, isProduction: true, documents: new Map([['list', LIST]]) });
  // A library that prints by itself bypasses the log.
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation((...said) => void lines.push(said.join(' ')));
});
afterAll(async () => {
  vi.restoreAllMocks();
  await free.close();
  await production.close();
});

/** Values that are not numbers, numbers that are not whole, and whole numbers that are too large. */
const NUMBERS: readonly unknown[] = [
  TYPED,
  `+${TYPED}`,
  `a\n${TYPED}\nb`,
  Number(TYPED),
  Number(`0.${TYPED}`),
  -Number(TYPED),
  [TYPED],
  { a: TYPED },
  { [`k${TYPED}`]: 1 },
];

const POST = { 'content-type': 'application/json', 'x-qaita-request': '1' };

const said = (): string[] => lines.filter((line) => line.includes(TYPED));

describe('what is typed where a number is asked for', () => {
  it.each(NUMBERS)('is not in the log: %j', async (typed) => {
    // Four times each: an operation that is used often is compiled, and then fails in other ways.
    for (let time = 0; time < 4; time += 1) {
      for (const variables of [
        { n: typed },
        { n: 1, filter: { land: { min: typed } } },
        { n: 1, filter: { near: { lat: typed, lng: typed, km: typed } } },
      ]) {
        await free.ask('visitor', LIST, variables);
        const payload = { extensions: { persistedQuery: { version: 1, sha256Hash: 'list' } }, variables };
        await production.app.inject({ method: 'POST', url: '/graphql', headers: POST, payload });
      }
      const written = JSON.stringify(typed).replaceAll(/"([^"]+)":/g, '$1:');
      await free.ask('visitor', `{ opportunities(first: ${written}) { totalCount } }`);
      await free.ask(
        'investor-a',
        `mutation { saveInterestDraft(input: { opportunity: "x", fields: { investment: ${written}, ownFundsPercent: ${written} } }) { id } }`,
      );
    }
    expect(said()).toEqual([]);
  });

  it('nor in what addresses of files and of pages carry', async () => {
    for (const query of [`land=${TYPED}-x`, `inv=${TYPED}e999`, `near=${TYPED}~${TYPED}`, `box=${TYPED},1,2,3`, `sort=${TYPED}`]) {
      await free.app.inject({ url: `/export/opportunities.csv?${query}` });
    }
    for (const payload of [
      `{"query": ${TYPED}x`,
      `{"query": "{ me { id } }", "variables": ${TYPED}}`,
      `{"query": "{ me { id } }", "variables": ["${TYPED}"], "operationName": "n${TYPED}"}`,
    ]) {
      await free.app.inject({ method: 'POST', url: '/graphql', headers: POST, payload });
    }
    expect(said()).toEqual([]);
  });

  it('nor are names that others give their operations, neither there nor among the labels of the metrics', async () => {
    for (const name of [`n${TYPED}`, `List${TYPED}`, '__proto__', 'constructor', 'List'])
      await free.ask('visitor', `query ${name} { regions { id } }`);
    for (const query of [`query n${TYPED} { nothing }`, `{ n${TYPED}: regions { id } }`, `query n${TYPED} {`])
      await free.ask('visitor', query);
    const payload = { extensions: { persistedQuery: { version: 1, sha256Hash: 'list' } }, variables: { n: 1 }, operationName: `n${TYPED}` };
    for (const one of [payload, { ...payload, operationName: undefined }])
      await production.app.inject({ method: 'POST', url: '/graphql', headers: POST, payload: one });
    const labels = new Set([...(await metrics.registry.metrics()).matchAll(/operation="([^"]*)"/g)].map(([, label]) => label));
    expect(labels).toEqual(new Set(['free', 'List']));
    expect(new Set(lines.flatMap((line) => /"operation":"([^"]*)"/.exec(line)?.[1] ?? []))).toEqual(new Set([...labels, 'export']));
    expect(said()).toEqual([]);
  });

  it('and a line is written for every request all the same', () => {
    expect(lines.filter((line) => line.includes('"operation"')).length).toBeGreaterThan(NUMBERS.length * 8);
  });
});
