import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const codesOf = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown[]> =>
  (await world.ask('visitor', query, variables)).errors.map((error) => error.extensions['code']);

/** 1.3 kB that would select two to the power of twenty fields. */
const bomb = (): string => {
  const levels = Array.from({ length: 20 }, (_, level) => `fragment f${level} on Town { ...f${level + 1} ...f${level + 1} }`);
  return `{ towns { ...f0 } } ${levels.join(' ')} fragment f20 on Town { slug }`;
};

describe('a document that costs more than its sender may spend is refused before it runs', () => {
  it('a fragment bomb', async () => {
    expect(await codesOf(bomb())).toEqual(['TOO_COSTLY']);
  });

  it('five thousand aliases', async () => {
    expect(await codesOf(`{ ${Array.from({ length: 5000 }, (_, index) => `a${index}: regions { id }`).join(' ')} }`)).toEqual(['TOO_COSTLY']);
  });

  it('forty aliases', async () => {
    expect(await codesOf(`{ ${Array.from({ length: 40 }, (_, index) => `a${index}: regions { id }`).join(' ')} }`)).toEqual(['TOO_COSTLY']);
  });

  it('a page size of a billion in a variable', async () => {
    expect(await codesOf('query ($n: Int!) { opportunities(first: $n) { edges { node { id } } } }', { n: 1_000_000_000 })).toEqual(['TOO_COSTLY']);
  });

  it('braces deeper than the schema', async () => {
    expect(await codesOf(`{ zones { ${'termsInForce { zone { '.repeat(12)} slug ${'} }'.repeat(12)} } }`)).toEqual(['TOO_COSTLY']);
  });

  it('ten thousand braces', async () => {
    expect(await codesOf('{a'.repeat(10_000))).toEqual(['TOO_COSTLY']);
  });

  it('many passwords in one request', async () => {
    const query = `mutation { a: signIn(email: "a@b.kz", password: "xxxxxxxxxxxx") { level } b: signIn(email: "a@b.kz", password: "yyyyyyyyyyyy") { level } }`;
    expect(await codesOf(query)).toEqual(['TOO_COSTLY']);
  });

  it('a body of a megabyte', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-qaita-request': '1' },
      payload: JSON.stringify({ query: `{ regions { id } }${' '.repeat(1_000_000)}` }),
    });
    expect(answer.statusCode).toBe(413);
  });
});

describe('a negative page size', () => {
  it('is refused, not clamped', async () => {
    expect(await codesOf('{ opportunities(first: -5) { totalCount } }')).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the door', () => {
  const post = (headers: Record<string, string>, payload = '{"query":"{ regions { id } }"}') => world.app.inject({ method: 'POST', url: '/graphql', headers, payload });

  it('is closed to a request without our header', async () => {
    expect((await post({ 'content-type': 'application/json' })).statusCode).toBe(403);
  });

  it('is closed to a page of another site', async () => {
    expect((await post({ 'content-type': 'application/json', 'x-qaita-request': '1', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await post({ 'content-type': 'application/json', 'x-qaita-request': '1', origin: 'https://evil.example' })).statusCode).toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('takes no %s', async (type) => {
    expect((await post({ 'content-type': type, 'x-qaita-request': '1' })).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('takes no GET and no batch', async () => {
    expect((await world.app.inject('/graphql?query={regions{id}}')).statusCode).toBe(404);
    expect((await post({ 'content-type': 'application/json', 'x-qaita-request': '1' }, '[{"query":"{ regions { id } }"}]')).statusCode).toBe(400);
  });

  it('answers broken JSON with a code and no echo', async () => {
    const answer = await post({ 'content-type': 'application/json', 'x-qaita-request': '1' }, '{"query": "secret-text');
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain('secret-text');
  });
});

describe('errors that leave', () => {
  it('never repeat the input', async () => {
    const query = 'mutation ($input: SignUpInvestorInput!) { signUpInvestor(input: $input) }';
    const input = { email: 'not-an-address', password: 'hunter2-hunter2-hunter2', name: 'N', organisationName: 'O', country: 'KZ', consent: true };
    const answer = await world.ask('visitor', query, { input });
    expect(answer.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(answer.wire).not.toContain('hunter2');
  });

  it('say nothing of tables, statements or stacks', async () => {
    const answers = [
      await world.ask('investor-a', '{ interest(id: "not-an-id") { id } }'),
      await world.ask('visitor', '{ opportunity(slug: "\\u0000") { id } }'),
      await world.ask('visitor', '{ nothing }'),
    ];
    for (const answer of answers) expect(answer.wire).not.toMatch(/select |relation|stack|node_modules|pg_|SQL/i);
  });
});

describe('production', () => {
  let production: HttpWorld;
  beforeAll(async () => {
    production = await openHttpWorld({ isProduction: true, documents: new Map([['sha256:known', '{ regions { slug } }']]) });
  });
  afterAll(() => production.close());

  const send = (payload: Record<string, unknown>) =>
    production.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', 'x-qaita-request': '1' }, payload });

  it('answers the documents of its own client', async () => {
    const answer = await send({ extensions: { persistedQuery: { version: 1, sha256Hash: 'sha256:known' } } });
    expect(JSON.parse(answer.body)).toMatchObject({ data: { regions: expect.any(Array) } });
  });

  it('takes no other document, by text or by hash, and no introspection', async () => {
    for (const payload of [{ query: '{ regions { slug } }' }, { query: '{ __schema { types { name } } }' }, { extensions: { persistedQuery: { sha256Hash: 'sha256:other' } } }]) {
      const answer = await send(payload);
      expect(answer.statusCode).toBe(400);
      expect(answer.body).not.toContain('regions');
    }
  });
});
