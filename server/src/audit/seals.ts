import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Run } from '../kernel/database.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { sealFault } from './fault.ts';
import type { Fault } from './fault.ts';

/** A seal of the record. Seals from before 29 November 2026 have no total: they cover events by their transactions (former-seals.ts). */
export interface Seal {
  readonly number: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly count: number;
  readonly total: number | null;
  readonly root: string;
  readonly previousRoot: string;
  readonly sealedAt: string;
}

const SEALED_AT = sql`to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

const SEALS = sql`select number::float8 as number, from_transaction::text as "from", until_transaction::text as until, event_count::float8 as count,
  total::float8 as total, root, previous_root as "previousRoot", ${SEALED_AT} as "sealedAt" from event_seal order by number`;

export const readSeals = (run: Run): Promise<Seal[]> => run<Seal>(SEALS);

const AT_ONCE = 10_000;

/** Seals one stretch of entries; returns the seal, or null when everything is sealed. Copies of the worker take turns. */
export const sealRecord = async (run: Run, most = AT_ONCE): Promise<Seal | null> => {
  const [seal] =
    await run<Seal>(sql`select number::float8 as number, null as "from", null as until, event_count::float8 as count, total::float8 as total,
    root, previous_root as "previousRoot", ${SEALED_AT} as "sealedAt" from seal_record(${most}::integer)`);
  return seal ?? null;
};

const NO_ROOT = '0'.repeat(64);

type Before = Pick<Seal, 'number' | 'root' | 'total'>;

const BEGINNING: Before = { number: 0, root: NO_ROOT, total: 0 };

const LINKS: readonly (readonly [what: string, holds: (seal: Seal, before: Before) => boolean])[] = [
  ['does not follow the seal before it', (seal, before) => seal.previousRoot === before.root],
  ['has another number than the next', ({ number, total }, before) => total === null || number === before.number + 1],
  [
    'counts other entries than the seals before it and its own',
    ({ total, count }, before) => total === null || total === (before.total ?? 0) + count,
  ],
];

/** Each seal continues the one before it: its number, its root, and the number of entries until then. */
export const chainFaults = (seals: readonly Seal[]): Fault[] =>
  seals.flatMap((seal, index) => {
    const before = seals[index - 1] ?? BEGINNING;
    return LINKS.filter(([, holds]) => !holds(seal, before)).map(([what]) => sealFault(seal.number, what));
  });

interface SealedEntry {
  readonly seal: number;
  readonly line: string;
}

const ENTRIES = sql`select seal::float8 as seal, jsonb_build_array(position, relation, row_key, hash, columns)::text as line
  from record_entry where seal is not null order by seal, position`;

const headOf = ({ number, previousRoot, count, total, sealedAt }: Seal): string =>
  `[${number}, ${JSON.stringify(previousRoot)}, ${count}, ${total}, ${JSON.stringify(sealedAt)}]`;

interface Group {
  readonly number: number;
  count: number;
  readonly hash: ReturnType<typeof createHash>;
}

const groupFaults = (group: Group, seal: Seal | undefined): Fault[] => {
  if (!seal || seal.total === null) return [sealFault(group.number, `is missing: ${group.count} entries were under it`)];
  if (group.count !== seal.count) return [sealFault(seal.number, `covers ${seal.count} entries, ${group.count} are there`)];
  return group.hash.digest('hex') === seal.root ? [] : [sealFault(seal.number, 'does not fit itself and the entries under it')];
};

const begin = (number: number, seal: Seal | undefined): Group => ({
  number,
  count: 0,
  hash: createHash('sha256').update(seal ? headOf(seal) : ''),
});

/** Recomputes the root of every seal from its own columns and the entries under it, as they are now. */
export const rootFaults = async (snapshot: Snapshot, seals: readonly Seal[]): Promise<Fault[]> => {
  const byNumber = new Map(seals.map((seal) => [seal.number, seal]));
  const met = new Set<number>();
  const faults: Fault[] = [];
  let group: Group | null = null;
  const close = (): void => {
    if (group) faults.push(...groupFaults(group, byNumber.get(group.number)));
  };
  for await (const entries of snapshot.pieces<SealedEntry>(ENTRIES, 2_000)) {
    for (const { seal, line } of entries) {
      if (group?.number !== seal) {
        close();
        group = begin(seal, byNumber.get(seal));
        met.add(seal);
      }
      group.count += 1;
      group.hash.update(`\n${line}`);
    }
  }
  close();
  const bare = seals.filter(({ number, total }) => total !== null && !met.has(number));
  return [...faults, ...bare.map(({ number, count }) => sealFault(number, `covers ${count} entries, none is there`))];
};
