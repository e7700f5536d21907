import type pg from 'pg';

/** Files that the rows of the snapshot promise: their paths in the data folder, with their digests. */
const PROMISED = `select 'files/' || left(a.storage_key, 2) || '/' || a.storage_key || '-' || lower(f ->> 'part') as path, f ->> 'sha256' as sha256
  from attachment a cross join jsonb_array_elements(a.files) f where a.state = 'READY'`;

/** How the files that people have brought compare with what their rows say. */
export interface BroughtFiles {
  /** Not in the data folder: they are in a bucket, or lost. */
  readonly elsewhere: number;
  /** With another content than their row says. */
  readonly damaged: number;
}

export const compareBrought = async (owner: pg.ClientBase, files: readonly { path: string; sha256: string }[]): Promise<BroughtFiles> => {
  const { rows } = await owner.query<{ path: string; sha256: string }>(PROMISED);
  const found = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return {
    elsewhere: rows.filter(({ path }) => !found.has(path)).length,
    damaged: rows.filter(({ path, sha256 }) => found.has(path) && found.get(path) !== sha256).length,
  };
};
