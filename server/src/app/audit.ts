import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Run } from '../kernel/database.ts';

/**
 * Seals of the audit record. A seal covers the events of all transactions in [from, until): `until` is the oldest
 * transaction still running, so nothing can join a sealed range later. Each root covers the root before it.
 */
interface SealedEvent {
  readonly line: string;
}

interface Seal {
  readonly number: string;
  readonly from: string;
  readonly until: string;
  readonly count: string;
  readonly root: string;
  readonly previousRoot: string;
}

const NO_ROOT = '0'.repeat(64);

/** The text of an event that is hashed: every column, by the database's own canonical jsonb text. */
const eventsBetween = (from: string, until: string) => sql`select jsonb_build_array(e.position, e.id, e.name, e.subject_kind, e.subject_id, e.actor_id,
    e.actor_name, e.payload, e.words, e.request_id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.transaction::text)::text as line
  from event e where e.transaction >= ${from}::xid8 and e.transaction < ${until}::xid8 order by e.position`;

const rootOf = (previousRoot: string, events: readonly SealedEvent[]): string => {
  const hash = createHash('sha256').update(previousRoot);
  for (const { line } of events) hash.update(createHash('sha256').update(line).digest());
  return hash.digest('hex');
};

const lastSeal = sql`select number::text, from_transaction::text as "from", until_transaction::text as until, event_count::text as count, root,
  previous_root as "previousRoot" from event_seal order by number desc limit 1`;

/** Seals what has happened since the last seal; answers how many events. Run by one worker at a time. */
export const sealEvents = async (run: Run): Promise<number> => {
  await run(sql`select pg_advisory_xact_lock(4021964013)`);
  const [last] = await run<Seal>(lastSeal);
  const [now] = await run<{ until: string }>(sql`select pg_snapshot_xmin(pg_current_snapshot())::text as until`);
  const from = last?.until ?? '0';
  const until = now?.until ?? from;
  const events = await run<SealedEvent>(eventsBetween(from, until));
  if (events.length === 0) return 0;
  const previousRoot = last?.root ?? NO_ROOT;
  await run(sql`insert into event_seal (from_transaction, until_transaction, event_count, root, previous_root)
    values (${from}::xid8, ${until}::xid8, ${events.length}, ${rootOf(previousRoot, events)}, ${previousRoot})`);
  return events.length;
};

export interface AuditReport {
  readonly seals: number;
  readonly events: number;
  /** In words, one for each seal that does not hold; empty when the record is whole. */
  readonly faults: readonly string[];
}

/** Recomputes every seal from the events as they stand now. */
export const verifyAudit = async (run: Run): Promise<AuditReport> => {
  const seals = await run<Seal>(sql`select number::text, from_transaction::text as "from", until_transaction::text as until, event_count::text as count, root,
    previous_root as "previousRoot" from event_seal order by number`);
  const faults: string[] = [];
  let previous: Pick<Seal, 'root' | 'until'> = { root: NO_ROOT, until: '0' };
  let total = 0;
  for (const seal of seals) {
    const events = await run<SealedEvent>(eventsBetween(seal.from, seal.until));
    total += events.length;
    if (seal.previousRoot !== previous.root || seal.from !== previous.until) faults.push(`seal ${seal.number} does not follow the one before it`);
    if (String(events.length) !== seal.count) faults.push(`seal ${seal.number} covers ${seal.count} events, ${events.length} are there`);
    else if (rootOf(seal.previousRoot, events) !== seal.root) faults.push(`an event under seal ${seal.number} was changed`);
    previous = seal;
  }
  return { seals: seals.length, events: total, faults };
};
