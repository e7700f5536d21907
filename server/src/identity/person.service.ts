import sql from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import { write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { ruleBroken } from '../kernel/problems.ts';

interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly locale: Locale;
}

/** Creates an account. If the address has got one meanwhile, the link counts as spent. */
export const createPerson = async (ctx: Context, person: NewPerson): Promise<string> => {
  const [row] = await write<{ id: string }>(
    ctx,
    sql`insert into person (email, name, password_hash, locale)
      values (${person.email}, ${person.name}, ${person.passwordHash}, ${person.locale}) on conflict do nothing returning id`,
  );
  if (!row) throw ruleBroken('TOKEN_EXPIRED');
  return row.id;
};

/** Adds the person to an organisation; doing it twice changes nothing. */
export const createMembership = async (ctx: Context, personId: string, organisationId: string, role: 'LEAD' | 'MEMBER'): Promise<void> => {
  await write(
    ctx,
    sql`insert into membership (person_id, organisation_id, role) values (${personId}, ${organisationId}, ${role}) on conflict do nothing`,
  );
};
