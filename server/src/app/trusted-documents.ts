import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from './paths.ts';

/** Operations of our own client: hash → document. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Of the pages that are served (kept beside them by the build), and of the sources that somebody may be working on. */
const MANIFESTS = ['client/dist-ssr', 'client/src/gql', 'client/src/gql-places', 'client/src/gql-work', 'client/src/gql-incentives', 'client/src/gql-later'].map((folder) => path.join(PROJECT_ROOT, folder, 'persisted-documents.json'));

const readManifest = async (file: string): Promise<[string, string][]> => {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Object.entries(parsed ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  } catch {
    return [];
  }
};

/** What the client's build made; empty when there is no client (a server for machines only). */
export const readTrustedDocuments = async (): Promise<TrustedDocuments> => new Map((await Promise.all(MANIFESTS.map(readManifest))).flat());

interface Body {
  readonly query?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Finds the document of a hash. */
export type FindDocument = (hash: string) => Promise<string | null>;

export const findIn =
  (documents: TrustedDocuments): FindDocument =>
  (hash) =>
    Promise.resolve(documents.get(hash) ?? null);

/** Where people work on the client, its build changes under the running server: a hash that is not known yet is looked up anew. */
export const findInChanging = (documents: TrustedDocuments): FindDocument => {
  let known = documents;
  return async (hash) => {
    if (!known.has(hash)) known = await readTrustedDocuments();
    return known.get(hash) ?? null;
  };
};

/** The document a request stands for: by its hash, or as text where that is allowed. Null when it is neither. */
export const documentOf = async (body: unknown, find: FindDocument, freeDocuments: boolean): Promise<string | null> => {
  if (!isBody(body)) return null;
  const hash = body.extensions?.persistedQuery?.sha256Hash;
  if (typeof hash === 'string') return find(hash);
  return freeDocuments && typeof body.query === 'string' ? body.query : null;
};
