import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import type { ActorMembership, Person } from '../access/actor.ts';
import { asSystem, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly memberships: ActorMembership[];
}

/**
 * A person in whose name a job or a command works, with the memberships of now, chosen by a condition on `person p`; null: there
 * is no open account.
 */
export const importerOf = (ctx: Context, isPerson: Sql): Promise<Person | null> =>
  asSystem(ctx, async (ctx) => {
    const [row] = await read<PersonRow>(
      ctx,
      sql`select p.id, p.name, p.email, p.locale, coalesce((select json_agg(json_build_object('id', m.id, 'organisationId', o.id,
          'kind', o.kind, 'role', m.role)) from membership m join organisation o on o.id = m.organisation_id where m.person_id = p.id), '[]') as memberships
        from person p where ${isPerson} and p.status = 'ACTIVE'`,
    );
    return row ? { type: 'PERSON', ...row, sessionId: '', tokenHash: '', level: 'FULL', isProved: false, hasTotp: false } : null;
  });
