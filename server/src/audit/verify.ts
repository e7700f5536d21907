import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { inTransaction, runOn } from '../kernel/database.ts';
import type { RolePool } from '../kernel/database.ts';
import { openSnapshot } from '../kernel/snapshot.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { anchorFaults, anchorOf } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { contentFaults } from './contents.ts';
import type { Fault } from './fault.ts';
import { formerFaults } from './former-seals.ts';
import { checkRows, FIXED_TEXT, RECORDED } from './rows.ts';
import { chainFaults, readSeals, rootFaults, sealRecord } from './seals.ts';
import type { Seal } from './seals.ts';

export interface AuditReport {
  readonly seals: number;
  /** Rows that are in the record, by table. */
  readonly rows: ReadonlyMap<string, number>;
  /** Entries that no seal covers yet. */
  readonly unsealed: number;
  /** Empty when nothing has changed. */
  readonly faults: readonly Fault[];
}

export interface VerifyOptions {
  /** Key of this installation's receipts. */
  readonly receiptPublicKey: string;
  readonly anchor?: Anchor | null;
}

const verifySnapshot = async (snapshot: Snapshot, { receiptPublicKey, anchor }: VerifyOptions): Promise<AuditReport> => {
  const { run } = snapshot;
  await run(FIXED_TEXT);
  const seals = await readSeals(run);
  const faults = [
    ...chainFaults(seals),
    ...(anchor ? anchorFaults(anchor, seals) : []),
    ...(await formerFaults(run, seals)),
    ...(await rootFaults(snapshot, seals)),
  ];
  const rows = new Map<string, number>();
  for (const recorded of RECORDED) {
    const checked = await checkRows(snapshot, recorded);
    rows.set(recorded.table, checked.rows);
    faults.push(...checked.faults);
  }
  faults.push(...(await contentFaults(snapshot, receiptPublicKey)));
  const [left] = await run<{ count: number }>(sql`select count(*)::float8 as count from record_entry where seal is null`);
  return { seals: seals.length, rows, unsealed: left?.count ?? 0, faults };
};

/** Seals everything that has been recorded and returns the anchor of the last seal; null when nothing was ever recorded. */
export const sealAndAnchor = async (owner: RolePool): Promise<Anchor | null> => {
  const seal = (): Promise<Seal | null> =>
    inTransaction(
      owner,
      'system',
      () => undefined,
      (run) => sealRecord(run),
    );
  while (await seal());
  const last = (await readSeals(runOn(owner, () => undefined))).at(-1);
  return last ? anchorOf(last) : null;
};

/**
 * Recomputes everything that was recorded from the present rows, in one snapshot: seals, entries, rows, hashes of terms and
 * interests, receipts. Takes the owner's pool with the system as viewer.
 */
export const verifyAudit = async (owner: Pool, options: VerifyOptions): Promise<AuditReport> => {
  const snapshot = await openSnapshot(owner, () => undefined);
  try {
    return await verifySnapshot(snapshot, options);
  } finally {
    await snapshot.close();
  }
};
