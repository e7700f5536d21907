import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from '../../server/src/testing/http-world.ts';
import type { HttpWorld } from '../../server/src/testing/http-world.ts';

const consoleFolder = mkdtempSync(path.join(tmpdir(), 'qaita-console-'));
mkdirSync(path.join(consoleFolder, 'assets'));
writeFileSync(path.join(consoleFolder, 'index.html'), '<!doctype html><title>Console</title>');
writeFileSync(path.join(consoleFolder, 'assets', 'a.js'), '0');

let trial: HttpWorld;
let production: HttpWorld;
beforeAll(async () => {
  trial = await openHttpWorld({ consoleFolder });
  production = await openHttpWorld({ consoleFolder, isProduction: true });
});
afterAll(async () => {
  await Promise.all([trial.close(), production.close()]);
  rmSync(consoleFolder, { recursive: true });
});

const page = (world: HttpWorld, language: string) =>
  world.app.inject({ url: '/graphql', headers: { accept: 'text/html', 'accept-language': language } });

describe('the address of the API in a browser', () => {
  it.each([
    ['ru', 'Как спросить', 'Скачать схему'],
    ['kk', 'Қалай сұрау керек', 'схеманы жүктеп алу'],
    ['en', 'How to ask', 'Download the schema'],
  ])('says in %s how to ask, and where the schema is', async (language, title, schema) => {
    const answer = await page(trial, language);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain(`<html lang="${language}">`);
    expect(answer.body).toContain(title);
    expect(answer.body.toLowerCase()).toContain(schema.toLowerCase());
    expect(answer.body).toContain('href="/schema.graphql"');
  });

  it('gives an example that is answered as it stands', async () => {
    const { body } = await page(trial, 'en');
    const payload = /-d &#39;(.*?)&#39;/.exec(body)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
    const answer = await trial.app.inject({
      method: 'POST',
      url: '/graphql',
      payload,
      headers: { 'content-type': 'application/json', 'x-qaita-request': '1', 'x-qaita-locale': 'EN' },
    });
    expect(answer.json()).toMatchObject({ data: { opportunities: { totalCount: expect.any(Number) } } });
  });

  it('offers a console where any query is answered, and only there', async () => {
    expect((await page(trial, 'en')).body).toContain('href="/graphql/console/index.html?locale=EN"');
    expect((await page(production, 'en')).body).not.toContain('console');
    expect((await trial.app.inject('/graphql/console/index.html')).body).toContain('Console');
    expect((await production.app.inject('/graphql/console/index.html')).statusCode).toBe(404);
  });

  it('tells a program that queries are posted, and answers none from the address', async () => {
    const answer = await trial.app.inject({ url: '/graphql?query={me{id}}', headers: { accept: 'application/json' } });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers['allow']).toBe('POST');
    expect(answer.json()).toEqual({ errors: [{ message: 'BAD_USER_INPUT', extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

describe('the schema', () => {
  it('is downloaded whole, with its descriptions, and once', async () => {
    const answer = await production.app.inject('/schema.graphql');
    expect(answer.statusCode).toBe(200);
    expect(printSchema(buildSchema(answer.body))).toContain('Who is signed in; null for a visitor.');
    const tag = String(answer.headers['etag']);
    expect((await production.app.inject({ url: '/schema.graphql', headers: { 'if-none-match': tag } })).statusCode).toBe(304);
  });
});

describe('the console', () => {
  it('runs no script but its own and keeps its hashed files', async () => {
    expect((await trial.app.inject('/graphql/console/')).headers['location']).toBe('/graphql/console/index.html');
    const start = await trial.app.inject('/graphql/console/index.html');
    expect(start.headers['content-security-policy']).toContain("script-src 'self';");
    expect(start.headers['cache-control']).toBe('no-cache');
    expect((await trial.app.inject('/graphql/console/assets/a.js')).headers['cache-control']).toContain('immutable');
    expect((await trial.app.inject('/graphql/console/../../package.json')).statusCode).toBe(404);
  });
});
