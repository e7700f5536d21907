import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Run } from '../kernel/database.ts';
import { sealFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Seal } from './seals.ts';

/** The text of an event that such a seal covers: every column, in the database's canonical jsonb form. */
const eventsBetween = (
  from: string,
  until: string,
) => sql`select jsonb_build_array(e.position, e.id, e.name, e.subject_kind, e.subject_id, e.actor_id,
    e.actor_name, e.payload, e.words, e.request_id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.transaction::text)::text as line
  from event e where e.transaction >= ${from}::xid8 and e.transaction < ${until}::xid8 order by e.position`;

interface FormerSeal extends Seal {
  readonly from: string;
  readonly until: string;
}

const isFormer = (seal: Seal): seal is FormerSeal => seal.from !== null && seal.until !== null;

const rootOf = (previousRoot: string, lines: readonly string[]): string => {
  const hash = createHash('sha256').update(previousRoot);
  for (const line of lines) hash.update(createHash('sha256').update(line).digest());
  return hash.digest('hex');
};

const faultsOf = async (run: Run, seal: FormerSeal): Promise<Fault[]> => {
  const lines = (await run<{ line: string }>(eventsBetween(seal.from, seal.until))).map(({ line }) => line);
  if (lines.length !== seal.count) return [sealFault(seal.number, `covers ${seal.count} events, ${lines.length} are there`)];
  return rootOf(seal.previousRoot, lines) === seal.root ? [] : [sealFault(seal.number, 'an event under it was changed')];
};

/**
 * Seals from before the row-by-row record covered the events of all transactions in [from, until) of the cluster in which they
 * were written. They are still checked; present events have no transaction and are never among them.
 */
export const formerFaults = async (run: Run, seals: readonly Seal[]): Promise<Fault[]> => {
  const faults: Fault[] = [];
  let until = '0';
  for (const seal of seals.filter(isFormer)) {
    if (seal.from !== until) faults.push(sealFault(seal.number, 'does not begin where the seal before it ends'));
    faults.push(...(await faultsOf(run, seal)));
    until = seal.until;
  }
  return faults;
};
