import type pg from 'pg';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { rolePassword } from './secrets.ts';

/** Roles that log in at run time. None is a superuser, and only the queue's owns anything. */
const LOGIN_ROLES = ['qaita_app', 'qaita_system', 'qaita_reader', 'qaita_worker', 'qaita_observer'] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

const createRole = (role: string, password: string): string => `
  do $do$ begin
    create role ${role} login nosuperuser nocreatedb nocreaterole noinherit password '${password}';
  exception when duplicate_object or unique_violation then
    alter role ${role} password '${password}';
  end $do$`;

const SETTINGS = `
  statement_timeout = '5s', lock_timeout = '2s', idle_in_transaction_session_timeout = '10s'`
  .split(',')
  .map((one) => one.trim());

/** Roles for whose statements people wait. */
const BOUNDED: ReadonlySet<LoginRole> = new Set(['qaita_app', 'qaita_system', 'qaita_reader'] as const);

const makeRole = async (owner: pg.Client, root: string, role: LoginRole): Promise<void> => {
  await owner.query(createRole(role, rolePassword(root, role)));
  if (BOUNDED.has(role)) for (const setting of SETTINGS) await owner.query(`alter role ${role} set ${setting}`);
  if (role === 'qaita_reader') await owner.query('alter role qaita_reader set default_transaction_read_only = on');
  if (role === 'qaita_worker')
    await owner.query(`do $$ begin execute format('grant create on database %I to qaita_worker', current_database()); end $$`);
};

/**
 * Creates the run-time roles with passwords derived from the root secret, except those whose addresses the operator has given.
 * The caller's role must be allowed to create roles.
 */
export const ensureRoles = async (owner: pg.Client, root: string, given: ReadonlySet<LoginRole>): Promise<void> => {
  try {
    for (const role of LOGIN_ROLES) if (!given.has(role)) await makeRole(owner, root, role);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new OperatorProblem(
      `The role of DATABASE_URL cannot create the application's roles (${reason}): let it (CREATEROLE), or create them and give APP_DATABASE_URL, SYSTEM_DATABASE_URL, READER_DATABASE_URL and WORKER_DATABASE_URL.`,
    );
  }
};

/** The migrations grant rights to each of these. */
export const refuseMissingRoles = async (owner: pg.Client): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>('select name from unnest($1::text[]) name where to_regrole(name) is null', [
    LOGIN_ROLES,
  ]);
  if (rows.length === 0) return;
  const statements = rows.map(({ name }) => `create role ${name} login noinherit password '…';`).join(' ');
  throw new OperatorProblem(`Roles are missing in the database. Create them: ${statements}`);
};

/** The owner's address with another role's name and password. */
export const urlOfRole = (ownerUrl: string, root: string, role: LoginRole): string => {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(root, role);
  return url.toString();
};
