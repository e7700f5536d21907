import { createHash } from 'node:crypto';
import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import type { Pool } from 'pg';
import type { AttachmentPart } from 'shared/attachments/vocabulary.ts';
import { diskStore } from 'server/src/attachments/store/disk-store.ts';
import { fileName } from 'server/src/attachments/store/file-store.ts';
import { until } from './server-process.ts';

interface Row {
  readonly id: string;
  readonly key: string;
  readonly files: readonly { readonly part: AttachmentPart; readonly sha256: string }[];
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The files of an installation as its rows tell of them and as they lie on its disk. */
export class KeptFiles {
  public constructor(
    private readonly owner: Pool,
    /** Of a superuser: the queue is closed to the owner of the tables. */
    private readonly adminUrl: string,
    private readonly folder: string,
  ) {}

  /** Rows that promise a file. */
  public async rows(): Promise<Row[]> {
    return (await this.owner.query<Row>(`select id, storage_key as key, files from attachment where state = 'READY'`)).rows;
  }

  /** Files that a row promises and that are not as it says. */
  public async brokenPromises(): Promise<string[]> {
    const store = diskStore(this.folder);
    const broken: string[] = [];
    for (const { key, files } of await this.rows())
      for (const { part, sha256 } of files) {
        const stored = await store.read(fileName(key, part));
        if (!stored || digestOf(await buffer(stored)) !== sha256) broken.push(fileName(key, part));
      }
    return broken;
  }

  /** Files that no row promises, and rows that are no file yet. */
  public async strays(): Promise<{ readonly files: string[]; readonly rows: number }> {
    const promised = new Set((await this.rows()).flatMap(({ key, files }) => files.map(({ part }) => fileName(key, part))));
    const names = (await this.onDisk()).map((place) => path.basename(place));
    const { rows } = await this.owner.query<{ n: number }>(`select count(*)::int as n from attachment where state <> 'READY'`);
    return { files: names.filter((name) => !promised.has(name)), rows: rows[0]?.n ?? 0 };
  }

  /** Lets two days pass for what was broken off, and waits until the server's own sweep has been. */
  public async sweepTwoDaysLater(): Promise<void> {
    const then = new Date(Date.now() - 2 * 86_400_000);
    for (const place of await this.onDisk()) await utimes(place, then, then);
    await this.owner.query(`update attachment set created_at = $1 where state <> 'READY'`, [then]);
    const admin = new pg.Client({ connectionString: this.adminUrl });
    await admin.connect();
    try {
      await admin.query(`select graphile_worker.add_job('sweep-attachments', '{}', job_key => 'sweep-now')`);
      await until('the sweep', async () => {
        const { rows } = await admin.query(`select 1 from graphile_worker.jobs where key = 'sweep-now'`);
        return rows.length === 0;
      });
    } finally {
      await admin.end();
    }
  }

  private async onDisk(): Promise<string[]> {
    const found = await readdir(this.folder, { recursive: true, withFileTypes: true });
    return found.filter((one) => one.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  }
}
