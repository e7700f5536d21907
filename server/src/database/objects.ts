import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Kinds of objects with files of their own, in the order in which they depend on each other. */
const OBJECT_KINDS = ['functions', 'views', 'triggers', 'policies'] as const;

/** A function, view, trigger or row policy: the single statement of its newest definition, which can be run repeatedly. */
export interface DatabaseObject {
  /** Folder and file, such as `functions/viewer`. */
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** The folders are beside this file, and in a build beside the bundle (`vite.config.ts` copies them). */
const FOLDER = path.dirname(fileURLToPath(import.meta.url));

const objectIn = (kind: string, file: string): DatabaseObject => {
  const sql = readFileSync(path.join(FOLDER, kind, file), 'utf8');
  return { name: `${kind}/${file.slice(0, -'.sql'.length)}`, sql, hash: createHash('sha256').update(sql).digest('hex') };
};

/** All objects of this version of the product. */
export const databaseObjects = (): DatabaseObject[] =>
  OBJECT_KINDS.flatMap((kind) =>
    readdirSync(path.join(FOLDER, kind))
      .toSorted((one, other) => one.localeCompare(other))
      .map((file) => objectIn(kind, file)),
  );
