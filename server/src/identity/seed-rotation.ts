import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Secrets } from '../request/context.ts';
import { resealSeeds, sealPlainSeeds, foreignSeeds } from './totp.seeds.ts';
import type { SealReport } from './totp.seeds.ts';
import { inTransaction, runOn } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { EVENTS } from '../request/events.ts';
import type { EventName, PayloadOf } from '../request/events.ts';

const CONSTRAINT = 'person_seed_sealed';

/** From then on the database checks every row, not only new ones. */
const validate = async (run: Run): Promise<void> => {
  const open = await run(
    sql`select 1 from pg_constraint where conname = ${CONSTRAINT} and conrelid = 'person'::regclass and not convalidated`,
  );
  if (open.length > 0) await run(sql`alter table person validate constraint person_seed_sealed`);
};

/** Encrypts seeds that are stored in plain text; returns how many. A second run finds none. */
export const sealInstalledSeeds = async (owner: RolePool, secrets: Secrets): Promise<number> => {
  const { sealed } = await sealPlainSeeds(owner, secrets);
  await inTransaction(owner, 'system', () => undefined, validate);
  return sealed;
};

/** Otherwise a wrong or forgotten secret would only be noticed when somebody's code is refused. */
export const countForeignSeeds = (owner: RolePool, secrets: Secrets): Promise<number> =>
  foreignSeeds(
    runOn(owner, () => undefined),
    secrets,
  );

/** One change of the secret has one id, however often the command is repeated. */
const changeId = (publicKey: string): string =>
  createHash('sha256')
    .update(publicKey)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');

const CHANGED = 'secret.changed' satisfies EventName;

/** Both public keys are recorded as an event, so that a receipt signed with the former one can still be matched to this installation. */
const recordChange = (run: Run, secrets: Secrets, former: Secrets): Promise<unknown[]> => {
  const id = changeId(secrets.receiptPublicKey);
  const keys: PayloadOf<typeof CHANGED> = { formerReceiptKey: former.receiptPublicKey, receiptKey: secrets.receiptPublicKey };
  return run(sql`insert into event (id, name, subject_kind, subject_id, payload) values (${id}::uuid, ${CHANGED}, ${EVENTS[CHANGED]}, ${id}::uuid,
    ${JSON.stringify(keys)}::jsonb) on conflict (id) do nothing`);
};

/** Encrypts every seed with the present secret. Safe to interrupt, to repeat, and to run beside servers that know both secrets. */
export const rotateSecret = async (owner: RolePool, secrets: Secrets): Promise<SealReport> => {
  const { former } = secrets;
  if (!former)
    throw new OperatorProblem('There is nothing to change: set SECRET to the new secret and FORMER_SECRET to the one before it.');
  await inTransaction(
    owner,
    'system',
    () => undefined,
    (run) => recordChange(run, secrets, former),
  );
  return resealSeeds(owner, secrets);
};
