import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { S3mini } from 's3mini';
import { Problem } from '../../kernel/problems.ts';
import type { FileStore } from './file-store.ts';

/** A bucket of any store that speaks S3. */
export interface S3Settings {
  /** Address of the bucket: `https://host/bucket`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TIMEOUT_MS = 30_000;
const A_PAGE = 1_000;

/** The caller is told that the store does not answer; why is in the log. */
const reaching = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const problem = new Problem('UNAVAILABLE');
    problem.cause = error;
    throw problem;
  }
};

/** Keeps files in a bucket. An object appears whole or not at all, so it needs no temporary name. */
export const s3Store = (settings: S3Settings): FileStore => {
  const bucket = new S3mini({ ...settings, requestAbortTimeout: TIMEOUT_MS });
  return {
    put: async (name, file) => {
      const bytes = await readFile(file);
      const { ok } = await reaching(() => bucket.putObject(name, bytes, 'application/octet-stream'));
      if (!ok) throw new Problem('UNAVAILABLE');
    },
    read: async (name) => {
      const answer = await reaching(() => bucket.getObjectResponse(name));
      return answer?.body ? Readable.from(answer.body) : null;
    },
    remove: async (name) => {
      await reaching(() => bucket.deleteObject(name));
    },
    list: async function* list() {
      let token: string | undefined;
      do {
        const page = await reaching(() => bucket.listObjectsPaged('/', '', A_PAGE, token));
        for (const { Key, LastModified } of page?.objects ?? []) yield { name: Key, changedAt: new Date(LastModified) };
        token = page?.nextContinuationToken;
      } while (token);
    },
  };
};
