import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

describe('the door', () => {
  const post = (headers: Record<string, string>, payload = '{"query":"{ regions { id } }"}') =>
    world.app.inject({ method: 'POST', url: '/graphql', headers, payload });

  it('is closed to a request without our header', async () => {
    expect((await post({ 'content-type': 'application/json' })).statusCode).toBe(403);
  });

  it('is closed to a page of another site', async () => {
    expect((await post({ 'content-type': 'application/json', 'x-qaita-request': '1', 'sec-fetch-site': 'cross-site' })).statusCode).toBe(
      403,
    );
    expect((await post({ 'content-type': 'application/json', 'x-qaita-request': '1', origin: 'https://evil.example' })).statusCode).toBe(
      403,
    );
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('takes no %s', async (type) => {
    expect((await post({ 'content-type': type, 'x-qaita-request': '1' })).statusCode).toBeGreaterThanOrEqual(400);
  });

  it('takes no GET and no batch', async () => {
    expect((await world.app.inject('/graphql?query={regions{id}}')).statusCode).toBe(405);
    expect(
      (await post({ 'content-type': 'application/json', 'x-qaita-request': '1' }, '[{"query":"{ regions { id } }"}]')).statusCode,
    ).toBe(400);
  });

  it('answers broken JSON with a code and no echo', async () => {
    const answer = await post({ 'content-type': 'application/json', 'x-qaita-request': '1' }, '{"query": "secret-text');
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain('secret-text');
  });
});

describe('errors that leave the server', () => {
  it('never repeat the input', async () => {
    const query = 'mutation ($input: SignUpInvestorInput!) { signUpInvestor(input: $input) }';
    const input = {
      email: 'not-an-address',
      password: 'hunter2-hunter2-hunter2',
      name: 'N',
      organisationName: 'O',
      country: 'KZ',
      consent: true,
    };
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
    production.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', 'x-qaita-request': '1' },
      payload,
    });

  it('answers the documents of its own client', async () => {
    const answer = await send({ extensions: { persistedQuery: { version: 1, sha256Hash: 'sha256:known' } } });
    expect(JSON.parse(answer.body)).toMatchObject({ data: { regions: expect.any(Array) } });
  });

  it('takes no other document, by text or by hash, and no introspection', async () => {
    for (const payload of [
      { query: '{ regions { slug } }' },
      { query: '{ __schema { types { name } } }' },
      { extensions: { persistedQuery: { sha256Hash: 'sha256:other' } } },
    ]) {
      const answer = await send(payload);
      expect(answer.statusCode).toBe(400);
      expect(answer.body).not.toContain('regions');
    }
  });
});
