import { constants } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { asStorageProblem } from './storage-full.ts';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** All or nothing: what could not be written whole is cut off again. If even that fails, what is there is still the beginning of the piece. */
const writeAt = async (handle: FileHandle, offset: number, bytes: Buffer): Promise<void> => {
  try {
    let written = 0;
    while (written < bytes.length) written += (await handle.write(bytes, written, bytes.length - written, offset + written)).bytesWritten;
    await handle.datasync();
  } catch (error) {
    await handle.truncate(offset).catch(() => undefined);
    throw asStorageProblem(error);
  }
};

/**
 * Uploads that have not arrived completely: one file each, whose length is how far it has come. Nothing else records the
 * progress, so nothing can disagree with it: after a crash an upload continues where its file ends.
 */
export class Staging {
  public constructor(private readonly folder: string) {}

  public fileOf(id: string): string {
    return path.join(this.folder, `${id}.upload`);
  }

  /** A file for work on an upload; swept away with the others if the work is broken off. */
  public scratch(id: string): string {
    return path.join(this.folder, `${id}.${randomBytes(6).toString('hex')}.work`);
  }

  /** How many bytes have arrived. */
  public async length(id: string): Promise<number> {
    try {
      return (await stat(this.fileOf(id))).size;
    } catch (error) {
      if (isMissing(error)) return 0;
      throw error;
    }
  }

  /** Adds bytes at the end; the caller holds the upload locked. Errors: STORAGE_FULL, and then nothing was added. */
  public async append(id: string, offset: number, bytes: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // Opened for writing at a place, and made if it is not there: no name for this pair of wishes but the flags themselves.
    const handle = await open(this.fileOf(id), constants.O_RDWR | constants.O_CREAT, 0o600).catch((error: unknown) => {
      throw asStorageProblem(error);
    });
    try {
      await writeAt(handle, offset, bytes);
    } finally {
      await handle.close();
    }
  }

  public remove(id: string): Promise<void> {
    return rm(this.fileOf(id), { force: true });
  }

  /** Files that nobody has touched since a time. */
  public async leftBefore(time: Date): Promise<string[]> {
    const left: string[] = [];
    for (const name of await readdir(this.folder).catch(() => [])) {
      const file = path.join(this.folder, name);
      const found = await stat(file).catch(() => null);
      if (found && found.mtime < time) left.push(file);
    }
    return left;
  }
}
