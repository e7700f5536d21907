import { gql } from '@apollo/client';
import { afterEach, expect, test, vi } from 'vitest';
import { httpLink, makeClient } from './apollo.ts';

afterEach(() => vi.unstubAllGlobals());

const serve = (answer: unknown) => {
  const sent: Request[] = [];
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    sent.push(new Request(new URL(address, 'http://localhost'), options));
    return Response.json(answer);
  });
  return sent;
};

const query = Object.assign(gql('query Towns($first: Int) { towns(first: $first) { slug } }'), { __meta__: { hash: 'sha256:towns' } });
const client = () => makeClient({ locale: 'KK', link: httpLink('KK') });

test('a document is asked by its hash, in the language of the page, and by nothing else', async () => {
  const sent = serve({ data: { towns: [] } });
  await client().query({ query, variables: { first: 3 } });
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'sha256:towns' } };
  expect(await Promise.all(sent.map((request) => request.json()))).toEqual([
    { operationName: 'Towns', variables: { first: 3 }, extensions },
  ]);
  expect(sent[0]?.headers.get('x-qaita-locale')).toBe('KK');
  expect(sent[0]?.headers.get('x-qaita-request')).toBe('1');
});

test('a hash that the server does not know is not followed by the text', async () => {
  const sent = serve({ errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
  await expect(client().query({ query })).rejects.toThrow('PersistedQueryNotFound');
  expect(sent).toHaveLength(1);
});

test('a document that is not of the build is not sent', async () => {
  const sent = serve({ data: { towns: [] } });
  await expect(client().query({ query: gql('{ towns { slug } }') })).rejects.toThrow('Only documents of the build are sent.');
  expect(sent).toHaveLength(0);
});
