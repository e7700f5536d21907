import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Context, Secrets } from '../request/context.ts';
import { inTransaction } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { seal, unseal } from '../kernel/sealing.ts';
import type { SealingKey } from '../kernel/sealing.ts';

/** Encrypts the seed of one-time codes for the one row it belongs to. */
export const sealSeed = ({ seedKey }: Pick<Secrets, 'seedKey'>, personId: string, seed: string): string =>
  seal(seedKey, seed, `person.totp_secret.${personId}`);

const keysOf = ({ seedKey, former }: Pick<Secrets, 'seedKey' | 'former'>): SealingKey[] => (former ? [seedKey, former.seedKey] : [seedKey]);

const unsealSeed = (secrets: Secrets, personId: string, stored: string): string | null =>
  unseal(keysOf(secrets), stored, `person.totp_secret.${personId}`);

/**
 * The seed, or null when it cannot be decrypted: it was changed or moved, or belongs to a secret that is not configured. The
 * person who signs in only learns that the code is wrong.
 */
export const openSeed = (ctx: Context, personId: string, stored: string): string | null => {
  const seed = unsealSeed(ctx.secrets, personId, stored);
  if (seed === null)
    ctx.log.error(
      { security: 'SEED_UNREADABLE', person: personId, requestId: ctx.requestId },
      'a seed of one-time codes cannot be decrypted',
    );
  return seed;
};

export interface SealReport {
  readonly sealed: number;
  /** People whose seeds none of the keys decrypts. */
  readonly unreadable: readonly string[];
}

type Seed = { id: string; seed: string | null; pending: string | null };

const BATCH = 200;
/** The form in which authenticators take seeds, and in which they were stored before they were encrypted. */
const PLAIN_SEED = /^[A-Z2-7]+=*$/;

/** People with a seed, in use or pending, that does not match `pattern`. */
const unlike = (pattern: string, last: string): Sql => sql`select id, totp_secret as seed, totp_pending as pending from person
  where (totp_secret not like ${pattern} or totp_pending not like ${pattern}) and id > ${last}::uuid order by id limit ${BATCH} for update`;

const sealedAnew = (secrets: Secrets, id: string, stored: string): string | null => {
  const seed = PLAIN_SEED.test(stored) ? stored : unsealSeed(secrets, id, stored);
  return seed === null ? null : sealSeed(secrets, id, seed);
};

/** A pending seed that cannot be decrypted is dropped: its owner starts the set-up again. One in use is kept and reported. */
const sealOne = async (run: Run, secrets: Secrets, { id, seed, pending }: Seed): Promise<boolean> => {
  const [sealed, sealedPending] = [seed && sealedAnew(secrets, id, seed), pending && sealedAnew(secrets, id, pending)];
  await run(sql`update person set totp_secret = coalesce(${sealed}, totp_secret), totp_pending = ${sealedPending} where id = ${id}::uuid`);
  return seed === null || sealed !== null;
};

/** Some rows at a time, each batch in a transaction: when interrupted, finished batches stay and the rest is found by the next run. */
const sealUnlike = async (pool: RolePool, secrets: Secrets, pattern: string): Promise<SealReport> => {
  const unreadable: string[] = [];
  let sealed = 0;
  let last: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (last !== undefined) {
    const from: string = last;
    last = await inTransaction(
      pool,
      'system',
      () => undefined,
      async (run) => {
        const seeds = await run<Seed>(unlike(pattern, from));
        for (const seed of seeds) {
          if (await sealOne(run, secrets, seed)) sealed += 1;
          else unreadable.push(seed.id);
        }
        return seeds.at(-1)?.id;
      },
    );
  }
  return { sealed, unreadable };
};

/** Encrypts every seed with the present key: those under the former key, and those in plain text. A second run changes nothing. */
export const resealSeeds = (pool: RolePool, secrets: Secrets): Promise<SealReport> =>
  sealUnlike(pool, secrets, `v1.${secrets.seedKey.id}.%`);

/** Encrypts the plain seeds of an installation from before seeds were encrypted. */
export const sealPlainSeeds = (pool: RolePool, secrets: Secrets): Promise<SealReport> => sealUnlike(pool, secrets, 'v1.%');

/** Number of seeds that belong to a secret that is not configured: their owners cannot show a code. */
export const foreignSeeds = async (run: Run, secrets: Secrets): Promise<number> => {
  const known = keysOf(secrets).map(({ id }) => `v1.${id}.%`);
  const [row] = await run<{ count: number }>(
    sql`select count(*)::int as count from person where totp_secret is not null and not (totp_secret like any (${known}::text[]))`,
  );
  return row?.count ?? 0;
};
