import sql from 'sql-template-tag';
import type { OrganisationKind } from 'shared/identity/roles.ts';
import type { Secrets } from '../request/context.ts';
import { inTransaction, runOn } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { hashPassword } from '../identity/password.hashing.ts';
import type { RequestServices } from '../request/services.ts';
import { contextOf } from '../request/house-context.ts';
import { actorOf } from './actors.ts';
import { canary } from './canary.ts';
import { makePrivateCells } from './fixture-cells.ts';
import { ensureOrganisation, ensurePerson, organisationId } from './people.ts';

/** A viewer of the access matrix. The visitor has no account. */
export interface FixtureViewer {
  readonly viewer: string;
  readonly email: string | null;
  readonly password: string | null;
  readonly totpSecret: string | null;
  readonly organisation: string | null;
  readonly canaries: readonly string[];
}

interface Member {
  readonly viewer: string;
  readonly kind: OrganisationKind;
  /** An organisation of the data files, or one of the fixtures' own. */
  readonly organisation: string;
  readonly isOwn: boolean;
}

const MEMBERS: readonly Member[] = [
  { viewer: 'investor-a', kind: 'INVESTOR', organisation: 'fixture-investor-a', isOwn: true },
  { viewer: 'investor-b', kind: 'INVESTOR', organisation: 'fixture-investor-b', isOwn: true },
  { viewer: 'zone-manager-a', kind: 'ZONE_COMPANY', organisation: 'zone-saryarqa', isOwn: false },
  { viewer: 'zone-manager-b', kind: 'ZONE_COMPANY', organisation: 'zone-pavlodar', isOwn: false },
  { viewer: 'reviewer-a', kind: 'SPK', organisation: 'ertis', isOwn: false },
  { viewer: 'reviewer-b', kind: 'SPK', organisation: 'saryarka', isOwn: false },
  { viewer: 'auditor', kind: 'AUDIT', organisation: 'fixture-audit', isOwn: true },
  { viewer: 'analyst', kind: 'ANALYSIS', organisation: 'fixture-analysis', isOwn: true },
  { viewer: 'administrator', kind: 'PLATFORM', organisation: 'qaita', isOwn: false },
  { viewer: 'planner-a', kind: 'AKIMAT', organisation: 'akimat-balkhash', isOwn: false },
  { viewer: 'planner-a2', kind: 'AKIMAT', organisation: 'akimat-balkhash', isOwn: false },
  { viewer: 'planner-b', kind: 'AKIMAT', organisation: 'akimat-ridder', isOwn: false },
];

const FIXTURE_PASSWORD = 'fixture password of tests';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A fixed seed of one-time codes for each viewer, the same in every test database. */
const seedOf = (index: number): string => Array.from({ length: 32 }, (_, place) => BASE32[(index * 7 + place * 5) % 32]).join('');

interface Making {
  readonly run: Run;
  readonly secrets: Secrets;
  readonly passwordHash: string;
}

const makeMember = async ({ run, secrets, passwordHash }: Making, member: Member, index: number): Promise<FixtureViewer> => {
  const name = canary(member.viewer, 'name');
  const email = `${canary(member.viewer, 'email')}@fixture.invalid`;
  const organisation = member.isOwn
    ? await ensureOrganisation(run, {
        slug: member.organisation,
        kind: member.kind,
        // The names of those that audit are public.
        name: { ru: member.kind === 'AUDIT' ? member.organisation : canary(member.viewer, 'organisation') },
        country: 'KZ',
        bin: null,
        isDemo: false,
      })
    : await organisationId(run, member.organisation);
  const totpSecret = seedOf(index + 1);
  await ensurePerson(run, secrets, {
    email,
    name,
    locale: 'RU',
    passwordHash,
    totpSecret,
    isDemo: false,
    organisationId: organisation,
    role: 'LEAD',
  });
  const [row] = await run<{ ru: string }>(sql`select name->>'ru' as ru from organisation where id = ${organisation}::uuid`);
  const own = member.isOwn && member.kind !== 'AUDIT' && row ? [row.ru] : [];
  return {
    viewer: member.viewer,
    email,
    password: FIXTURE_PASSWORD,
    totpSecret,
    organisation: member.organisation,
    canaries: [name, email, ...own],
  };
};

const makeMembers = async (run: Run, secrets: Secrets): Promise<FixtureViewer[]> => {
  const passwordHash = await hashPassword(FIXTURE_PASSWORD);
  const made: FixtureViewer[] = [];
  for (const [index, member] of MEMBERS.entries()) made.push(await makeMember({ run, secrets, passwordHash }, member, index));
  return made;
};

const VISITOR_VIEWER: FixtureViewer = {
  viewer: 'visitor',
  email: null,
  password: null,
  totpSecret: null,
  organisation: null,
  canaries: [],
};

/** Twelve kinds of viewers (and the visitor) with known passwords and seeds, and a unique text in every private cell. For test databases only. */
export const makeFixtures = async (owner: RolePool, services: RequestServices): Promise<FixtureViewer[]> => {
  const viewers = await inTransaction(
    owner,
    'system',
    () => undefined,
    (run) => makeMembers(run, services.secrets),
  );
  await services.reference.refresh();
  const run = runOn(owner, () => undefined);
  const contextFor = async (name: string) => {
    const email = viewers.find((viewer) => viewer.viewer === name)?.email ?? '';
    return contextOf(services, await actorOf(run, email));
  };
  const cells = await makePrivateCells(run, contextFor);
  return [VISITOR_VIEWER, ...viewers.map((viewer) => ({ ...viewer, canaries: [...viewer.canaries, ...(cells.get(viewer.viewer) ?? [])] }))];
};
