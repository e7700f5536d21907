import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { MembershipRole, OrganisationKind } from 'shared/identity/roles.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import type { Secrets } from '../request/context.ts';
import { sealSeed } from '../identity/totp.seeds.ts';
import type { Run } from '../kernel/database.ts';

export interface PersonToMake {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly passwordHash: string;
  readonly totpSecret: string | null;
  readonly isDemo: boolean;
  readonly organisationId: string;
  readonly role: MembershipRole;
}

export interface OrganisationToMake {
  readonly slug: string;
  readonly kind: OrganisationKind;
  readonly name: LocalizedText;
  readonly country: string;
  readonly bin: string | null;
  readonly isDemo: boolean;
}

/** Creates an organisation unless its slug is taken; returns its id. */
export const ensureOrganisation = async (run: Run, one: OrganisationToMake): Promise<string> => {
  await run(sql`insert into organisation (slug, kind, name, country, bin, is_demo)
    values (${one.slug}, ${one.kind}, ${JSON.stringify(one.name)}::jsonb, ${one.country}, ${one.bin}, ${one.isDemo}) on conflict (slug) do nothing`);
  return organisationId(run, one.slug);
};

export const organisationId = async (run: Run, slug: string): Promise<string> => {
  const [row] = await run<{ id: string }>(sql`select id from organisation where slug = ${slug}`);
  if (!row) throw new Error(`There is no organisation ${slug}.`);
  return row.id;
};

/** Creates a person with one membership unless the address is taken. The installation's secrets encrypt the seed of the codes. */
export const ensurePerson = async (run: Run, secrets: Secrets, person: PersonToMake): Promise<void> => {
  const id = randomUUID();
  const seed = person.totpSecret === null ? null : sealSeed(secrets, id, person.totpSecret);
  const made = await run(sql`insert into person (id, email, name, password_hash, locale, totp_secret, totp_confirmed_at, is_demo)
    values (${id}::uuid, ${person.email}, ${person.name}, ${person.passwordHash}, ${person.locale}, ${seed},
      case when ${seed}::text is null then null else now() end, ${person.isDemo}) on conflict do nothing returning id`);
  if (made.length === 0) return;
  await run(
    sql`insert into membership (person_id, organisation_id, role) values (${id}::uuid, ${person.organisationId}::uuid, ${person.role})`,
  );
};
