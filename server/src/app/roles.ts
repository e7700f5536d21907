import type pg from 'pg';
import { ConfigProblem } from './config.ts';
import { rolePassword } from './secrets.ts';

/** Roles that log in at run time. None of them is a superuser, and none but the queue's owns anything. */
const LOGIN_ROLES = ['qaita_app', 'qaita_reader', 'qaita_worker', 'qaita_observer'] as const;
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

/** Makes the run-time roles with passwords derived from the root secret. The caller's role must be allowed to create roles. */
export const ensureRoles = async (owner: pg.Client, root: string): Promise<void> => {
  try {
    for (const role of LOGIN_ROLES) await owner.query(createRole(role, rolePassword(root, role)));
    for (const setting of SETTINGS) for (const role of ['qaita_app', 'qaita_reader']) await owner.query(`alter role ${role} set ${setting}`);
    await owner.query('alter role qaita_reader set default_transaction_read_only = on');
    await owner.query(`do $$ begin execute format('grant create on database %I to qaita_worker', current_database()); end $$`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new ConfigProblem(
      `The role of DATABASE_URL cannot create the application's roles (${reason}): let it (CREATEROLE), or give APP_DATABASE_URL, READER_DATABASE_URL and WORKER_DATABASE_URL.`,
    );
  }
};

/** The owner's address with another role's name and password in it. */
export const urlOfRole = (ownerUrl: string, root: string, role: LoginRole): string => {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(root, role);
  return url.toString();
};
