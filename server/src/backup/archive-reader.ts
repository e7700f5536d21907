import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract as makeExtract } from 'tar-stream';
import { BackupProblem } from './backup-problem.ts';
import { MEMBERS, openManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

interface Member {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Maximum size of a member: the writer splits larger content, so anything larger was not written by it. */
const MOST_BYTES = 64 * 1024 * 1024;

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;

const readable = (error: unknown): Error =>
  isSystemError(error)
    ? new BackupProblem(`The archive cannot be read (${error.code ?? 'unknown'}).`)
    : new BackupProblem('The archive is damaged or was cut short.');

/** The members of an archive, in order. */
export async function* membersOf(file: string): AsyncGenerator<Member, void> {
  const extract = makeExtract();
  let failure: Error | null = null;
  pipeline(createReadStream(file), createGunzip(), extract, (error) => {
    failure = error ?? null;
  });
  try {
    for await (const entry of extract) {
      const { name, size } = entry.header;
      if (size > MOST_BYTES) throw new BackupProblem('The archive has a member that Qaita has not written.');
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(Buffer.from(chunk as Uint8Array));
      yield { name, bytes: Buffer.concat(chunks) };
    }
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw readable(failure ?? error);
  }
  if (failure) throw readable(failure);
}

/** What a member is a part of: `tables/event/`, `jobs/`, or a file by its full name. */
export const thingOf = (name: string): string => (name.startsWith(MEMBERS.files) ? name : name.slice(0, name.lastIndexOf('/') + 1));

const promised = ({ tables, jobs, files }: Manifest): Map<string, string> =>
  new Map([
    ...tables.map(({ name, sha256 }) => [`${MEMBERS.tables}${name}/`, sha256] as const),
    [MEMBERS.jobs, jobs.sha256],
    ...files.map(({ path, sha256 }) => [`${MEMBERS.files}${path}`, sha256] as const),
  ]);

const NOTHING = createHash('sha256').digest('hex');

const refuseDifferences = (manifest: Manifest, found: ReadonlyMap<string, string>): void => {
  const wanted = promised(manifest);
  for (const thing of found.keys())
    if (!wanted.has(thing)) throw new BackupProblem(`The archive holds ${thing}, of which its list of contents does not know.`);
  for (const [thing, sha256] of wanted)
    if ((found.get(thing) ?? NOTHING) !== sha256) throw new BackupProblem(`The archive is damaged: ${thing} is not what was written.`);
};

/** Reads the whole archive without changing anything; returns the manifest if every member has its stated digest. */
export const verifyArchive = async (file: string, keys: readonly Buffer[]): Promise<Manifest> => {
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  const ends = new Map<string, Buffer>();
  for await (const { name, bytes } of membersOf(file)) {
    if (name === MEMBERS.manifest || name === MEMBERS.signature) {
      ends.set(name, bytes);
      continue;
    }
    if (ends.size > 0) throw new BackupProblem('The archive continues after its list of contents.');
    const hash = hashes.get(thingOf(name)) ?? createHash('sha256');
    hashes.set(thingOf(name), hash.update(bytes));
  }
  const [text, signature] = [ends.get(MEMBERS.manifest), ends.get(MEMBERS.signature)];
  if (!text || !signature) throw new BackupProblem('The archive was cut short: its list of contents is missing.');
  const manifest = openManifest(text, signature.toString('utf8'), keys);
  refuseDifferences(manifest, new Map([...hashes].map(([thing, hash]) => [thing, hash.digest('hex')])));
  return manifest;
};
