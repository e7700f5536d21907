import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { makeHttp } from './http-server.ts';

const directives = async (mapStyleUrl?: string): Promise<Record<string, string>> => {
  const app = await makeHttp({ proxyHops: 0, isSecure: false, log: pino({ level: 'silent' }), mapStyleUrl });
  const { headers } = await app.inject({ url: '/' });
  await app.close();
  const rules = String(headers['content-security-policy']).split(';');
  return Object.fromEntries(rules.map((rule) => [rule.split(' ')[0], rule]));
};

describe('what a page may fetch', () => {
  it('is its own alone', async () => {
    expect(await directives()).toMatchObject({
      'connect-src': "connect-src 'self'",
      'img-src': "img-src 'self' data:",
      'worker-src': "worker-src 'self'",
    });
  });

  it('and the address of the tile server, when there is one: not its path, and nothing that runs', async () => {
    const rules = await directives('https://tiles.example.kz:8443/styles/basic/style.json?key=1');
    expect(rules['connect-src']).toBe("connect-src 'self' https://tiles.example.kz:8443");
    expect(rules['img-src']).toBe("img-src 'self' data: https://tiles.example.kz:8443");
    expect(Object.values(rules).filter((rule) => rule.includes('tiles.example.kz'))).toHaveLength(2);
  });
});
