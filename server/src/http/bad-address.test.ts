import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { statusOfAddress } from './bad-address.ts';
import { askRaw } from '../testing/raw-request.ts';
import type { RawAnswer } from '../testing/raw-request.ts';
import { makeHttp } from './http-server.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await makeHttp({ proxyHops: 0, isSecure: true, log: pino({ level: 'silent' }) });
  // What pages and exports do with an address.
  app.get('/*', (request) => new URL(request.url, 'https://qaita.kz').href);
  app.get('/zones/:slug/terms.atom', () => 'feed');
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const ask = (address: string, headers: readonly string[] = []): Promise<RawAnswer> => askRaw(app, address, headers);

const BAD = [
  '/%',
  '/%zz',
  '/%00',
  '/a%00b',
  '/%ED%A0%80',
  '/%c0%ae',
  '/opportunities/%00',
  '/zones/%00/terms.atom',
  '/zones/%/terms.atom',
  '/\\evil.kz',
  '/%5cevil.kz',
  '/%0d%0aset-cookie:a',
  '/kk/%',
];
const MISSING = ['//', '///', '//evil.kz', '//evil.kz/opportunities', '//%2e%2e', `/${'a'.repeat(501)}`];

describe('an address that cannot be read', () => {
  it.each(BAD)('%s is answered 400', async (address) => {
    expect((await ask(address)).status).toBe(400);
  });

  it.each(MISSING)('%s is answered 404', async (address) => {
    expect((await ask(address)).status).toBe(404);
  });

  it.each(['/%', '//', '/%00'])('%s is answered with our headers and nothing of the address', async (address) => {
    const { text } = await ask(address, ['accept: text/html']);
    for (const header of [
      'content-security-policy',
      'strict-transport-security',
      'x-content-type-options',
      'referrer-policy',
      'cache-control: no-store',
    ])
      expect(text.toLowerCase()).toContain(header);
    expect(text).not.toContain('FST_ERR');
    expect(/nonce-([^']+)'/.exec(text)?.[1]).toBe(/<style nonce="([^"]+)"/.exec(text)?.[1]);
  });

  it.each([
    ['/%', [], 'В адресе ошибка'],
    ['/%', ['accept-language: kk-KZ,ru;q=0.8'], 'Мекенжайда қате бар'],
    ['/%', ['accept-language: kk', 'cookie: a=b; lang=en'], 'The address has a mistake in it'],
    ['/kk/%', ['accept-language: en'], 'Мекенжайда қате бар'],
    ['//', ['accept-language: en'], 'There is no such page'],
  ])('%s with %o speaks the language of its reader', async (address, headers, words) => {
    expect((await ask(address, headers)).text).toContain(words);
  });

  it('is reported to a program by its code', async () => {
    expect((await ask('/%', ['accept: application/json'])).text).toContain(
      '{"errors":[{"message":"BAD_USER_INPUT","extensions":{"code":"BAD_USER_INPUT"}}]}',
    );
  });

  it('is the same to a program that posts to what is not there', async () => {
    const { statusCode, body } = await app.inject({ method: 'POST', url: '/nothing-here' });
    expect([statusCode, JSON.parse(body)]).toEqual([404, { errors: [{ message: 'NOT_FOUND', extensions: { code: 'NOT_FOUND' } }] }]);
  });
});

it.each(['/', '/kk', '/opportunities?q=%', '/opportunities/%D0%B0-1', '/..%2f', '/a//b', '/.well-known/x'])(
  '%s is left to its route',
  (address) => {
    expect(statusOfAddress(address)).toBeNull();
  },
);

it('an address with a host in the request line is not ours', async () => {
  expect((await ask('http://evil.kz/')).status).toBeLessThan(500);
});
