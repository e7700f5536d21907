import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, chmod, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack as makePack } from 'tar-stream';
import type { Pack } from 'tar-stream';
import { BackupProblem } from './backup-problem.ts';

/** Members are held in memory one at a time: their sizes come before them in the archive. */
const MEMBER_BYTES = 4 * 1024 * 1024;

/** One table or one list: consecutive members, and the digest of all of them together. */
class Thing {
  private readonly hash: Hash = createHash('sha256');
  private waiting: Buffer[] = [];
  private size = 0;
  private members = 0;

  public constructor(
    private readonly archive: ArchiveWriter,
    private readonly prefix: string,
  ) {}

  public async write(chunk: Buffer): Promise<void> {
    this.hash.update(chunk);
    this.waiting.push(chunk);
    this.size += chunk.length;
    if (this.size >= MEMBER_BYTES) await this.flush();
  }

  /** Returns the digest of everything that was written. */
  public async end(): Promise<string> {
    if (this.size > 0) await this.flush();
    return this.hash.digest('hex');
  }

  private async flush(): Promise<void> {
    this.members += 1;
    const member = Buffer.concat(this.waiting);
    this.waiting = [];
    this.size = 0;
    await this.archive.add(`${this.prefix}${String(this.members).padStart(6, '0')}`, member);
  }
}

/** A compressed tar, written as content arrives, at the pace of the disk. */
export class ArchiveWriter {
  private readonly pack: Pack = makePack();
  private readonly written: Promise<void>;
  private failure: Error | null = null;

  public constructor(file: string) {
    this.written = pipeline(this.pack, createGzip({ level: 4 }), createWriteStream(file, { mode: 0o600, flags: 'wx' }));
    this.written.catch((error: unknown) => {
      this.failure = error instanceof Error ? error : new Error('The archive could not be written.');
    });
  }

  public thing(prefix: string): Thing {
    return new Thing(this, prefix);
  }

  public add(name: string, bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure);
        return;
      }
      const stop = (error: unknown): void => reject(error instanceof Error ? error : new Error('The archive could not be written.'));
      this.written.catch(stop);
      const entry = this.pack.entry({ name, size: bytes.length, mode: 0o600 }, (error) => (error ? stop(error) : resolve()));
      entry.end(bytes);
    });
  }

  public async close(): Promise<void> {
    this.pack.finalize();
    await this.written;
  }

  public async abandon(): Promise<void> {
    this.pack.destroy();
    await this.written.catch(() => undefined);
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const sync = async (file: string): Promise<void> => {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * Writes an archive under a temporary name and renames it once it is complete and on the disk: under its final name it is never
 * incomplete.
 */
export const writeArchive = async <T>(file: string, fill: (archive: ArchiveWriter) => Promise<T>): Promise<T> => {
  if (await isThere(file)) throw new BackupProblem(`${file} already exists: a backup never overwrites another file.`);
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  const archive = new ArchiveWriter(draft);
  try {
    const filled = await fill(archive);
    await archive.close();
    await chmod(draft, 0o600);
    await sync(draft);
    await rename(draft, file);
    await sync(path.dirname(file));
    return filled;
  } catch (error) {
    await archive.abandon();
    await rm(draft, { force: true });
    throw error;
  }
};
