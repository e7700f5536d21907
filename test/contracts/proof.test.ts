import { challengeFigure } from 'server/src/challenges/challenge.service.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { coordinatesOf } from 'server/src/access/guard.ts';
import { needsProof } from 'server/src/access/coordinates.ts';
import { buildGuardedSchema } from 'server/src/app/schema.ts';
import { invite } from 'server/src/identity/invitation.service.ts';
import { moveInterest } from 'server/src/interests/interest.move.service.ts';
import { discardZoneTermsDraft } from 'server/src/special-zones/terms.draft.service.ts';
import { openDraft } from 'server/src/special-zones/terms.queries.ts';
import { codeOf, newAddress } from 'server/src/testing/browsers.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { aRow, ImportWorld, sheetOf } from 'server/src/testing/import-world.ts';
import { aSubmission } from 'server/src/testing/interests.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import { aClause, aColleague, approvedWith, draftWith, zoneOf } from 'server/src/testing/zone-terms.ts';
import { callsOfAudits } from './audit-calls.ts';
import { callsOfPlanners } from './planner-calls.ts';
import { callsOfStewards } from './steward-calls.ts';
import type { Call } from './steward-calls.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;

/** An action that is carried out at once with a fresh session. */
type Prepare = () => Promise<Call> | Call;

const makeAll = (provedAt: string) => owner().query(`update session set proved_at = ${provedAt}`);

const decision =
  (mutation: 'acceptInterest' | 'declineInterest'): Prepare =>
  async () => {
    const sent = await aSubmission(await world.as('investor-a'), await anOpportunity(owner()));
    const begun = await moveInterest(await world.as('reviewer-a'), 'START_REVIEW', { id: sent.id, version: sent.version, words: null });
    const [type, because] = mutation === 'acceptInterest' ? ['Decide', {}] : ['Decline', { because: 'PLACE_UNFIT' }];
    const input = { id: begun.id, version: begun.version, contentHash: begun.contentHash, reason: 'Причина', ...because };
    return {
      viewer: 'reviewer-a',
      query: `mutation ($input: ${type}InterestInput!) { ${mutation}(input: $input) { id state } }`,
      variables: { input },
    };
  };

const plain =
  (viewer: string, query: string, variables: Record<string, unknown> = {}): Prepare =>
  () => ({ viewer, query, variables });

const approval: Prepare = async () => {
  const manager = await world.as('zone-manager-a');
  const zone = await zoneOf(world, 'saryarqa');
  const former = await openDraft(manager, zone.id);
  if (former) await discardZoneTermsDraft(manager, { id: former.id, version: former.version });
  const draft = await draftWith(await (await aColleague(world, 'zone-manager-a'))(), zone, { clauses: [aClause('Пять рабочих дней')] });
  const input = { id: draft.id, version: draft.version };
  return {
    viewer: 'zone-manager-a',
    query: 'mutation ($input: ZoneTermsDraftInput!) { approveZoneTerms(input: $input) { id } }',
    variables: { input },
  };
};

const publication: Prepare = async () => {
  const manager = await world.as('zone-manager-b');
  const colleague = await (await aColleague(world, 'zone-manager-b'))();
  const draft = await approvedWith(manager, colleague, await zoneOf(world, 'pavlodar'), { clauses: [aClause('Пять рабочих дней')] });
  const input = { id: draft.id, version: draft.version, effectiveFrom: kazakhstanDay(new Date(Date.now() + 40 * 86_400_000)) };
  return {
    viewer: 'zone-manager-b',
    query: 'mutation ($input: PublishZoneTermsInput!) { publishZoneTerms(input: $input) { id } }',
    variables: { input },
  };
};

/** Of what was published just before. */
const withdrawal: Prepare = async () => {
  const { rows } = await owner().query<{ id: string }>(
    `select t.id from zone_terms t join special_zone z on z.id = t.zone_id where z.slug = 'pavlodar' order by t.number desc limit 1`,
  );
  const input = { id: rows[0]?.id, reason: 'Опечатка' };
  return {
    viewer: 'zone-manager-b',
    query: 'mutation ($input: WithdrawZoneTermsInput!) { withdrawZoneTerms(input: $input) { id } }',
    variables: { input },
  };
};

const invitation: Prepare = async () => {
  const { rows } = await owner().query<{ id: string }>(`select id from organisation where slug = 'fixture-investor-b'`);
  const input = { organisationId: rows[0]?.id, email: newAddress(), role: 'MEMBER' };
  return { viewer: 'investor-b', query: 'mutation ($input: InviteInput!) { invite(input: $input) }', variables: { input } };
};

/** The second administrator's answer to an invitation into an organisation without people. */
const answerTo =
  (mutation: string): Prepare =>
  async () => {
    const { rows } = await owner().query<{ id: string }>(
      `insert into organisation (kind, name) values ('SPK', '{"ru": "АО «СПК»"}') returning id`,
    );
    const organisationId = rows[0]?.id ?? '';
    await invite(await (await aColleague(world, 'administrator'))(), { organisationId, email: newAddress(), role: 'LEAD' });
    const waiting = await owner().query<{ id: string }>('select id from invitation where organisation_id = $1', [organisationId]);
    return {
      viewer: 'administrator',
      query: `mutation ($id: ID!) { ${mutation}(id: $id) { id } }`,
      variables: { id: waiting.rows[0]?.id },
    };
  };

/** A step of an import that has come to the step before. */
const importStep =
  (mutation: string, isApplied: boolean): Prepare =>
  async () => {
    const imports = new ImportWorld(world);
    const file = await sheetOf(aRow());
    const { id, version } = await (isApplied ? imports.applied(file) : imports.checked(file));
    return {
      viewer: 'reviewer-a',
      query: `mutation ($input: ImportStepInput!) { ${mutation}(input: $input) { id state } }`,
      variables: { input: { id, version } },
    };
  };

const START = 'mutation { startTotpEnrolment { secret } }';

const confirmation: Prepare = async () => {
  await makeAll('now()');
  const started = (await world.ask('investor-b', START)).data?.['startTotpEnrolment'] as { secret: string } | undefined;
  return {
    viewer: 'investor-b',
    query: 'mutation ($code: String!) { confirmTotpEnrolment(code: $code) }',
    variables: { code: codeOf(started?.secret ?? '') },
  };
};

/** What an organisation answers in public. */
const answer: Prepare = async () => {
  const slug = await anOpportunity(owner());
  const said = { subject: 'OPPORTUNITY', slug, figure: 'LAND_HA', words: 'По кадастру участок втрое меньше.' } as const;
  const { id, version } = await challengeFigure(await world.as('investor-a'), said);
  const input = { id, version, answer: 'REJECTED', words: 'Проверено по кадастру.' };
  return {
    viewer: 'reviewer-a',
    query: 'mutation ($input: AnswerChallengeInput!) { answerChallenge(input: $input) { id } }',
    variables: { input },
  };
};

const auditCalls = callsOfAudits(
  () => world,
  () => makeAll('now()'),
);

/** Actions that ask for a fresh proof: stated here a second time on purpose. They are tried in this order. */
const SENSITIVE: Readonly<Record<string, Prepare>> = {
  acceptInterest: decision('acceptInterest'),
  declineInterest: decision('declineInterest'),
  approveZoneTerms: approval,
  publishZoneTerms: publication,
  withdrawZoneTerms: withdrawal,
  ...callsOfStewards(() => world),
  ...callsOfPlanners(() => world),
  answerChallenge: answer,
  applyRegisterImport: importStep('applyRegisterImport', false),
  undoRegisterImport: importStep('undoRegisterImport', true),
  invite: invitation,
  confirmInvitation: answerTo('confirmInvitation'),
  refuseInvitation: answerTo('refuseInvitation'),
  ...auditCalls,
  assureProof: plain('analyst', 'mutation { assureProof }'),
  startTotpEnrolment: plain('investor-b', START),
  confirmTotpEnrolment: confirmation,
  renewRecoveryCodes: plain('investor-b', 'mutation { renewRecoveryCodes }'),
  removeTotp: plain('investor-b', 'mutation { removeTotp }'),
  requestEmailChange: plain('investor-b', 'mutation ($email: String!) { requestEmailChange(email: $email) }', { email: newAddress() }),
  changePassword: plain('investor-b', 'mutation ($password: String!) { changePassword(password: $password) }', {
    password: 'медь, уголь и вода',
  }),
};

/** Every row of every table, except for when sessions were last seen. */
const wholeState = async (): Promise<Record<string, string>> => {
  const { rows: tables } = await owner().query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const state: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner().query<{ hash: string }>(
      `select md5(coalesce(string_agg(row, '' order by row), '')) as hash from (select (to_jsonb(t) - 'seen_at')::text as row from "${name}" t) all_rows`,
    );
    state[name] = rows[0]?.hash ?? '';
  }
  return state;
};

const problemsOf = async ({ viewer, query, variables = {} }: Call) =>
  (await world.ask(viewer, query, variables)).errors.map(({ extensions }) => extensions);

describe('what a stolen cookie must not do', () => {
  it('is this list, and every mutation that the table does not exempt', () => {
    const asking = [...coordinatesOf(buildGuardedSchema()).keys()].filter(needsProof).map((name) => name.replace('Mutation.', ''));
    expect(asking.toSorted()).toEqual(Object.keys(SENSITIVE).toSorted());
    expect(needsProof('Mutation.ofTomorrow')).toBe(true);
  });

  it.each(Object.entries(SENSITIVE))(
    '%s is refused with a stale proof, changes nothing, and is done with a fresh one',
    async (_, prepare) => {
      const call = await prepare();
      // Signs the viewer in, so that there is a session whose proof is old.
      await world.ask(call.viewer, '{ me { id } }');
      await makeAll(`now() - interval '5 minutes'`);
      const before = await wholeState();
      expect(await problemsOf(call)).toEqual([{ code: 'FORBIDDEN', rule: 'PROOF_NEEDED' }]);
      expect(await wholeState()).toEqual(before);
      await makeAll('null');
      expect(await problemsOf(call)).toEqual([{ code: 'FORBIDDEN', rule: 'PROOF_NEEDED' }]);
      await makeAll('now()');
      expect(await problemsOf(call)).toEqual([]);
    },
  );

  it('is refused by rights first: whom it is not for learns nothing about proofs', async () => {
    const call = await decision('acceptInterest')();
    await world.ask('investor-a', '{ me { id } }');
    await makeAll('null');
    expect(await problemsOf({ ...call, viewer: 'investor-a' })).toEqual([{ code: 'FORBIDDEN' }]);
    expect(await problemsOf({ ...call, viewer: 'visitor' })).toEqual([{ code: 'UNAUTHENTICATED' }]);
  });

  it('is open again after a proof over HTTP, under a new cookie', async () => {
    const { password } = world.viewers.get('auditor') ?? {};
    await world.ask('auditor', '{ me { id } }');
    await makeAll('null');
    expect(await problemsOf({ viewer: 'auditor', query: 'mutation { assureProof }' })).toEqual([
      { code: 'FORBIDDEN', rule: 'PROOF_NEEDED' },
    ]);
    const proof = await world.ask('auditor', 'mutation ($input: ProveIdentityInput!) { proveIdentity(input: $input) }', {
      input: { password },
    });
    expect([proof.data, /set-cookie/.test(proof.wire)]).toEqual([{ proveIdentity: true }, true]);
    expect(await problemsOf({ viewer: 'auditor', query: 'mutation { assureProof }' })).toEqual([]);
  });
});
