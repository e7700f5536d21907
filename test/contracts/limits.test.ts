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
    expect(await codesOf(`{ ${Array.from({ length: 5000 }, (_, index) => `a${index}: regions { id }`).join(' ')} }`)).toEqual([
      'TOO_COSTLY',
    ]);
  });

  it('forty aliases', async () => {
    expect(await codesOf(`{ ${Array.from({ length: 40 }, (_, index) => `a${index}: regions { id }`).join(' ')} }`)).toEqual(['TOO_COSTLY']);
  });

  it('a page size of a billion in a variable', async () => {
    expect(await codesOf('query ($n: Int!) { opportunities(first: $n) { edges { node { id } } } }', { n: 1_000_000_000 })).toEqual([
      'TOO_COSTLY',
    ]);
  });

  it('braces deeper than the schema', async () => {
    expect(await codesOf(`{ zones { ${'termsInForce { zone { '.repeat(12)} slug ${'} }'.repeat(12)} } }`)).toEqual(['TOO_COSTLY']);
  });

  it('ten thousand braces', async () => {
    expect(await codesOf('{a'.repeat(10_000))).toEqual(['TOO_COSTLY']);
  });

  /** Each level multiplies the planning by four: an interface with four types. */
  const nested = (levels: number): string =>
    `{ opportunities(first: 1) { edges { node { ${'similar(first: 1) { '.repeat(levels)} id slug ${'}'.repeat(levels)} } } } }`;

  it.each([5, 6, 7, 8])('an interface nested %i times, however often it is asked', async (levels) => {
    for (let use = 0; use < 4; use += 1) expect(await codesOf(nested(levels))).toEqual(['TOO_COSTLY']);
  });

  it('an interface nested through fragments', async () => {
    const fragments = Array.from(
      { length: 8 },
      (_, level) => `fragment f${level} on Opportunity { similar(first: 1) { ${level < 7 ? `...f${level + 1}` : 'id'} } }`,
    );
    expect(await codesOf(`{ opportunities(first: 1) { edges { node { ...f0 } } } } ${fragments.join(' ')}`)).toEqual(['TOO_COSTLY']);
  });

  it('but not one that a page may ask', async () => {
    expect(await codesOf(nested(2))).toEqual([]);
  });

  it('behind an argument that cannot be counted', async () => {
    const query = `query ($slug: String! = "x", $page: Int! = 20) { opportunity(slug: $slug) { id } opportunities(first: $page) { edges { node { similar(first: $page) { id } } } } }`;
    expect(await codesOf(query, { page: 1_000 })).toEqual(['TOO_COSTLY']);
    expect(await codesOf(query, { slug: null, page: 1_000 })).toEqual(['BAD_USER_INPUT']);
    expect(await codesOf(query.replaceAll('String!', 'String'), { slug: null, page: 1_000 })).toEqual(['BAD_USER_INPUT']);
  });

  it('many passwords in one request', async () => {
    const query = `mutation { a: signIn(email: "a@b.kz", password: "xxxxxxxxxxxx") { level } b: signIn(email: "a@b.kz", password: "yyyyyyyyyyyy") { level } }`;
    expect(await codesOf(query)).toEqual(['TOO_COSTLY']);
  });

  it.each([
    ['in a fragment without a name', (guesses: string) => `mutation { ... on Mutation { ${guesses} } }`],
    ['in a named fragment', (guesses: string) => `mutation { ...all } fragment all on Mutation { ${guesses} }`],
    [
      'in fragments inside each other',
      (guesses: string) => `mutation { ... { ...all } } fragment all on Mutation { ... on Mutation { ${guesses} } }`,
    ],
    ['beside another operation', (guesses: string) => `mutation { ${guesses} } query other { regions { id } }`],
  ])('many passwords %s', async (_where, document) => {
    const guesses = Array.from(
      { length: 28 },
      (_, index) => `g${index}: signIn(email: "a@b.kz", password: "xxxxxxxxxxx${index}") { level }`,
    ).join(' ');
    expect((await codesOf(document(guesses)))[0]).toMatch(/TOO_COSTLY|BAD_USER_INPUT/);
  });

  it('one password in two fragments that are spread twice each', async () => {
    const query =
      'mutation { ...a ...b } fragment a on Mutation { x: signIn(email: "a@b.kz", password: "xxxxxxxxxxxx") { level } } fragment b on Mutation { y: signIn(email: "a@b.kz", password: "yyyyyyyyyyyy") { level } }';
    expect(await codesOf(query)).toEqual(['TOO_COSTLY']);
  });

  it.each(['signOut', 'endOtherSessions', 'removeTotp'])('%s twice in one request', async (mutation) => {
    expect(await codesOf(`mutation { a: ${mutation} b: ${mutation} }`)).toEqual(['TOO_COSTLY']);
  });

  it('but not two things that a person drops at once', async () => {
    expect(
      await codesOf(
        'mutation { a: deleteSavedSearch(id: "00000000-0000-4000-8000-000000000000") b: deleteSavedSearch(id: "00000000-0000-4000-8000-000000000000") }',
      ),
    ).toEqual(['UNAUTHENTICATED']);
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

describe('an operation that is not in the document', () => {
  it.each([
    ['by a name that none has', { query: '{ regions { id } }', operationName: 'zzz' }],
    ['by a name beside a named one', { query: 'query a { regions { id } }', operationName: 'b' }],
    ['by no name among two', { query: 'query a { regions { id } } query b { regions { id } }' }],
    ['by the name of a fragment', { query: '{ regions { ...f } } fragment f on Region { id }', operationName: 'f' }],
    ['by a name that is no text', { query: '{ regions { id } }', operationName: 7 }],
    ['by a name that is a list', { query: '{ regions { id } }', operationName: ['a'] }],
    ['of a kind that the schema has not', { query: 'subscription { x }' }],
    ['at all', { query: 'fragment f on Region { id }' }],
    ['at all, only a comment', { query: '# nothing' }],
    ['because there is no text', { query: '' }],
  ])('%s is refused as bad input before anything runs', async (_how, payload) => {
    const answer = await world.send('visitor', payload);
    expect(answer.status).toBe(400);
    expect(answer.errors.map(({ message }) => message)).toEqual(['BAD_USER_INPUT']);
    expect(answer.data).toBeNull();
  });

  it('does not end a session', async () => {
    expect((await world.ask('investor-a', '{ me { id } }')).data?.['me']).not.toBeNull();
    const answer = await world.send('investor-a', { query: 'mutation { signOut }', operationName: 'zzz' });
    expect(answer.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect((await world.ask('investor-a', '{ me { id } }')).data?.['me']).not.toBeNull();
  });
});
