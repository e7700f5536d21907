import { randomBytes, randomUUID } from 'node:crypto';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import type { Pool } from 'pg';
import { Secret, TOTP } from 'otpauth';
import type { MembershipRole, OrganisationKind } from 'shared/identity/roles.ts';
import { VISITOR } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { contextOf } from '../request/house-context.ts';
import type { RequestServices } from '../request/services.ts';
import { urlOfRole } from '../installation/roles.ts';
import { deriveSecrets } from '../installation/secrets.ts';
import { makeAccountAnswerTask } from '../identity/account-answer.task.ts';
import { loadActor } from '../identity/session.queries.ts';
import { sealSeed } from '../identity/totp.seeds.ts';
import type { TestDatabase } from './test-database.ts';
import { TEST_SECRET } from './template.ts';
import { openServicesOn } from './world.ts';

/** Somebody's browser: keeps its cookies and has an address of its own, so that limits do not interfere. */
export class Browser {
  public token: string | null = null;
  public device: string | undefined;

  public constructor(
    private readonly services: RequestServices,
    private readonly address = `test-${randomBytes(6).toString('hex')}`,
  ) {}

  /** The context of the next request. */
  public async request(): Promise<Context> {
    const actor = await loadActor(this.services.systemPool, this.token ?? undefined);
    const setSession = (token: string | null): void => {
      this.token = token;
    };
    const setDevice = (cookie: string): void => {
      this.device = cookie;
    };
    return { ...contextOf(this.services, actor), address: this.address, cookies: { device: this.device, setSession, setDevice } };
  }
}

export interface FoundLetter {
  readonly template: string;
  readonly to: string;
  readonly locale: string;
  readonly params: Record<string, string>;
}

const queueOf = (database: TestDatabase): Pool => {
  const pool = new pg.Pool({ connectionString: urlOfRole(database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

const quiet = new Logger(() => () => undefined);

/** Runs the worker's task for addresses that somebody typed. */
const answerAddresses = async (database: TestDatabase, queue: Pool): Promise<void> => {
  const services = await openServicesOn(database);
  const taskList = { 'account-answer': makeAccountAnswerTask(() => contextOf(services, VISITOR)) };
  await runOnce({ pgPool: queue, taskList, noHandleSignals: true, logger: quiet });
};

/** Letters in the queue for an address, oldest first, after the worker has answered. The queue belongs to a role of its own. */
export const lettersTo = async (database: TestDatabase, address: string): Promise<FoundLetter[]> => {
  const queue = queueOf(database);
  try {
    await answerAddresses(database, queue);
    const { rows } = await queue.query<{ payload: FoundLetter }>(
      `select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'mail' and j.payload->>'to' = $1 order by j.id`,
      [address],
    );
    return rows.map((row) => row.payload);
  } finally {
    await queue.end();
  }
};

/** The token in the newest letter to an address. */
export const tokenFor = async (database: TestDatabase, address: string): Promise<string> => {
  const token = (await lettersTo(database, address)).at(-1)?.params['token'];
  if (!token) throw new Error('No letter with a link went to this address.');
  return token;
};

export const newAddress = (): string => `person-${randomBytes(5).toString('hex')}@example.kz`;

/** The one-time code of a secret at the test's clock. */
export const codeOf = (secret: string): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() });

export interface MadePerson {
  readonly id: string;
  readonly organisationId: string;
}

interface PersonToBe {
  readonly email: string;
  readonly kind: OrganisationKind;
  readonly role?: MembershipRole;
  readonly passwordHash?: string | null;
  readonly totpSecret?: string;
}

/** A person with one organisation of a kind, inserted without the services. */
export const aPerson = async (
  owner: Pool,
  { email, kind, role = 'LEAD', passwordHash = null, totpSecret }: PersonToBe,
): Promise<MadePerson> => {
  const organisation = await owner.query<{ id: string }>(
    `insert into organisation (kind, name) values ($1, '{"ru": "Организация"}') returning id`,
    [kind],
  );
  const id = randomUUID();
  await owner.query(
    `insert into person (id, email, name, password_hash, totp_secret, totp_confirmed_at)
      values ($1, $2, 'Имя', $3, $4, case when $4::text is null then null else now() end)`,
    [id, email, passwordHash, totpSecret === undefined ? null : sealSeed(deriveSecrets(TEST_SECRET), id, totpSecret)],
  );
  const organisationId = organisation.rows[0]?.id;
  if (!organisationId) throw new Error('An organisation was not stored.');
  await owner.query('insert into membership (person_id, organisation_id, role) values ($1, $2, $3)', [id, organisationId, role]);
  return { id, organisationId };
};

/** Moves the last proof of identity of all sessions of a person into the past. */
export const makeStale = async (owner: Pool, personId: string, age = '6 minutes'): Promise<void> => {
  await owner.query('update session set proved_at = now() - $2::interval where person_id = $1', [personId, age]);
};

/** Names of the events of a subject, in order. */
export const eventsAbout = async (owner: Pool, subjectId: string): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>('select name from event where subject_id = $1 order by position', [subjectId]);
  return rows.map((row) => row.name);
};
