import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileLetter } from './mail.folder.ts';
import { silentLog } from '../testing/world.ts';
import { makeHttp } from '../http/http-server.ts';
import { mailboxRoutes } from './mailbox.routes.ts';

const ORIGIN = 'http://localhost:8080';
const ID = 'a'.repeat(32);
const BODY = `<script>alert(1)</script>\n${ORIGIN}/confirm/TOKEN\nhttps://elsewhere.example/\n${ORIGIN}.evil.example/x`;
const SOURCE = [
  'To: <b>@example.kz',
  'Subject: Hello & <i>welcome</i>',
  'Date: Wed, 25 Nov 2026 09:00:00 +0000',
  '',
  Buffer.from(BODY).toString('base64'),
];

let folder: string;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-mailbox-'));
  app = await makeHttp({ proxyHops: 0, isSecure: false, log: silentLog });
  await app.register(mailboxRoutes, { folder, origin: ORIGIN });
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const open = (url: string, language = 'ru') => app.inject({ method: 'GET', url, headers: { 'accept-language': language } });

describe('the mailbox', () => {
  it.each([
    ['ru', 'Писем пока нет.'],
    ['kk', 'Әзірге хат жоқ.'],
    ['en', 'No letters yet.'],
  ])('in %s says that it is empty', async (language, words) => {
    const page = await open('/mailbox', language);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`<html lang="${language}">`);
    expect(page.body).toContain(words);
  });

  it('lists letters with what came from outside made harmless', async () => {
    await fileLetter(folder, ID, Buffer.from(SOURCE.join('\n')));
    const page = await open('/mailbox');
    expect(page.body).toContain(`<a href="/mailbox/${ID}">Hello &amp; &lt;i&gt;welcome&lt;/i&gt;</a>`);
    expect(page.body).toContain('&lt;b&gt;@example.kz');
  });

  it('shows a letter as text in which only our own addresses are links', async () => {
    await fileLetter(folder, ID, Buffer.from(SOURCE.join('\n')));
    const page = await open(`/mailbox/${ID}`);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const links = [...page.body.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual(['/mailbox', `${ORIGIN}/confirm/TOKEN`]);
  });

  it.each(['b'.repeat(32), '..%2F..%2Fetc%2Fpasswd', 'x'])('has no letter %s', async (id) => {
    const page = await open(`/mailbox/${id}`, 'en');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('There is no such letter.');
  });
});
