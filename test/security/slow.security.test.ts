import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeHttp } from '../../server/src/http/http-server.ts';
import { silentLog } from '../../server/src/testing/world.ts';
import { figure, isFull } from './scale.ts';

/** In full runs the product's own limits; otherwise the same limits scaled down. */
const PATIENCE = isFull ? undefined : { headers: 200, request: 600, checkEvery: 20 };

interface Ending {
  readonly answer: string;
  readonly seconds: number;
}

let app: Awaited<ReturnType<typeof makeHttp>>;
let port: number;
const reached: string[] = [];

beforeAll(async () => {
  app = await makeHttp({ proxyHops: 0, isSecure: false, log: silentLog, ...(PATIENCE ? { patience: PATIENCE } : {}) });
  app.post('/echo', (request) => {
    reached.push(JSON.stringify(request.body));
    return 'done';
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

/** Sends the first piece, then the second letter by letter, as long as the server listens. */
const drip = (first: string, letter: string, every: number): Promise<Ending> =>
  new Promise((resolve) => {
    const began = performance.now();
    const socket = connect(port, '127.0.0.1', () => socket.write(first));
    const timer = letter === '' ? null : setInterval(() => socket.write(letter), every);
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (timer) clearInterval(timer);
      resolve({ answer, seconds: (performance.now() - began) / 1_000 });
    });
  });

const EVERY = isFull ? 1_000 : 30;
const HEAD = 'POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

describe('a slow caller', () => {
  it.concurrent.each([
    ['says nothing at all', '', '', 10],
    ['sends headers a letter at a time', 'GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 'a', 10],
    ['sends one header after the other', 'GET /livez HTTP/1.1\r\nHost: localhost\r\n', 'X-A: b\r\n', 10],
    ['sends the body a letter at a time', `${HEAD}Content-Length: 100000\r\n\r\n"`, 'a', 30],
    ['sends chunks without an end', `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, '1\r\na\r\n', 30],
    ['promises a body and sends none', `${HEAD}Content-Length: 10\r\n\r\n`, '', 30],
  ])('and %s is sent away', async (what, first, letter, limit) => {
    const { answer, seconds } = await drip(first, letter, EVERY);
    expect(answer === '' || answer.startsWith('HTTP/1.1 408 ')).toBe(true);
    if (!isFull) return;
    figure(`seconds until who ${what} is sent away, of ${limit}`, seconds.toFixed(1));
    expect(seconds).toBeLessThan(limit + 2);
  });

  it('never triggers anything with half a request', () => {
    expect(reached).toEqual([]);
  });
});

describe('a caller who hides a second request in the first', () => {
  it.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 40\r\n\r\n"a"'],
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n'],
    ['chunks under another name', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n'],
    ['a length with a sign', 'Content-Length: +4\r\n\r\n"ab"'],
    ['a folded header', 'X-A: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n"ab"'],
    ['bare line feeds', 'Content-Length: 4\nTransfer-Encoding: chunked\n\n0\n\n'],
  ])('by %s is refused', async (_how, rest) => {
    const { answer } = await drip(`${HEAD}${rest}`, '', EVERY);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(reached).toEqual([]);
  });

  it('and one with headers without end', async () => {
    const { answer } = await drip(`GET /livez HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, '', EVERY);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });
});

it('the limits are ten and thirty seconds, and are looked after every half', async () => {
  const { server } = await makeHttp({ proxyHops: 0, isSecure: false, log: silentLog });
  expect(server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 500, maxHeadersCount: 100 });
  expect(server.keepAliveTimeout).toBeGreaterThan(0);
});
