import sql from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

export type KnownPerson = { id: string; passwordHash: string | null; passwordGeneration: number; locale: Locale; isActive: boolean };

/** The account of an address; read as the system, while nobody is signed in. */
export const personByEmail = async (ctx: Context, email: string): Promise<KnownPerson | null> => {
  const [row] = await read<KnownPerson>(
    ctx,
    sql`select id, password_hash as "passwordHash", password_generation as "passwordGeneration", locale, status = 'ACTIVE' as "isActive"
      from person where lower(email) = ${email}`,
  );
  return row ?? null;
};
