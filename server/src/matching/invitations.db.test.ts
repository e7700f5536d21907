import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { myInterestLoader } from '../interests/interest.queries.ts';
import { read, write } from '../request/context.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { interestedProjects } from './interested.queries.ts';
import { answerInvitation, inviteProject, ownInvitations } from './match-invitation.service.ts';
import type { SaveInvestorProjectInput } from './matching.inputs.ts';
import type { InterestedProjectType, InvestorProjectType, MatchInvitationType } from './matching.types.ts';
import { saveProject } from './project.service.ts';

let world: World;
let slug: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.ownerPool.query('delete from investor_project');
  slug = await anOpportunity(world.database.ownerPool, { landHa: 40 });
});

const CANARY = 'Канарейка-проект';
const project = async (more: Partial<SaveInvestorProjectInput> = {}, by = 'investor-a'): Promise<InvestorProjectType> =>
  saveProject(await world.as(by), {
    id: randomUUID(),
    version: 0,
    name: CANARY,
    job: 'RESTART',
    isOpen: true,
    terms: { musts: [{ key: 'LAND', min: 12_345 / 1_000 }], wishes: [] },
    brings: { divisions: ['31'], capital: 1_234_567_891, jobs: 120, start: 2027, proof: true },
    ...more,
  });
const seen = async (by = 'reviewer-a', of = slug): Promise<InterestedProjectType[]> => interestedProjects(await world.as(by), of);
const only = async (): Promise<InterestedProjectType> => {
  const [one] = await seen();
  if (!one) throw new Error('Nobody is interested.');
  return one;
};
const waiting = async (by = 'investor-a'): Promise<MatchInvitationType> => {
  const [one] = await ownInvitations(await world.as(by));
  if (!one) throw new Error('Nobody is invited.');
  return one;
};
const invited = async (): Promise<MatchInvitationType> => {
  await inviteProject(await world.as('reviewer-a'), { slug, handle: (await only()).handle });
  return waiting();
};
const answered = async (accepts: boolean, { id, version }: Pick<MatchInvitationType, 'id' | 'version'>, by = 'investor-a') =>
  answerInvitation(await world.as(by), { id, version, accepts });

describe('who would take an opportunity', () => {
  it('are the open projects that are not out, best first, for its steward only', async () => {
    await project();
    await project({ isOpen: false }, 'investor-b');
    await project({ terms: { musts: [{ key: 'LAND', min: 500 }], wishes: [] } }, 'investor-b');
    expect((await seen()).map(({ fit, job, invitation, organisation }) => [fit.tier, job, invitation, organisation])).toEqual([
      ['FITS', 'RESTART', null, null],
    ]);
    await expect(seen('reviewer-b')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(seen('reviewer-a', 'nothing-there')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('have no name, no project’s name, no exact sum, and another handle for each opportunity', async () => {
    const { id } = await project();
    const text = JSON.stringify(await seen());
    const { rows } = await world.database.ownerPool.query<{ id: string; name: string }>(
      `select o.id, o.name::text from organisation o where o.id = (select organisation_id from investor_project where id = $1)`,
      [id],
    );
    for (const secret of [CANARY, id, rows[0]?.id ?? '', rows[0]?.name ?? '', '1234567891']) expect(text).not.toContain(secret);
    const elsewhere = await anOpportunity(world.database.ownerPool, { landHa: 40 });
    expect((await seen('reviewer-a', elsewhere)).map(({ handle }) => handle)).not.toContain((await only()).handle);
  });

  it('are not shown of an opportunity that is not published', async () => {
    await project();
    const draft = await anOpportunity(world.database.ownerPool, { publication: 'DRAFT' });
    expect(await seen('reviewer-a', draft)).toEqual([]);
    const ctx = await world.as('reviewer-a');
    expect(await read(ctx, sql`select p.handle from opportunity o, open_projects(o.id) p where o.slug = ${draft}`)).toEqual([]);
  });
});

describe('an invitation', () => {
  it('is sent once, and names nobody to the steward until it is accepted', async () => {
    await project();
    const { handle } = await only();
    const steward = await world.as('reviewer-a');
    expect((await inviteProject(steward, { slug, handle })).invitation).toBe('SENT');
    expect((await inviteProject(steward, { slug, handle })).invitation).toBe('SENT');
    expect(await ownInvitations(await world.as('investor-a'))).toHaveLength(1);
    expect((await only()).organisation).toBeNull();
    expect(await ownInvitations(await world.as('investor-b'))).toEqual([]);
    await answered(true, await waiting());
    const after = await only();
    expect(after.invitation).toBe('ACCEPTED');
    expect(after.organisation?.text).toContain('investor');
  });

  it('begins a draft with what the project says, which is the investor’s to send', async () => {
    await project();
    const { interestId } = await answered(true, await invited());
    const ctx = await world.as('investor-a');
    const rows = await read<{ state: string; fields: Record<string, unknown> }>(
      ctx,
      sql`select i.state, i.fields from interest i where i.id = ${interestId}::uuid`,
    );
    expect(rows[0]).toMatchObject({
      state: 'DRAFT',
      fields: {
        okedDivision: '31',
        investment: 1_234_567_891,
        permanentJobs: 120,
        landHa: 12.345,
        startMonth: '2027-01-01',
        consent: false,
      },
    });
    expect(await read(await world.as('reviewer-a'), sql`select i.id from interest i where i.id = ${interestId}::uuid`)).toEqual([]);
  });

  it('joins the draft that the investor has begun already', async () => {
    await project();
    const invitation = await invited();
    const first = await answered(true, invitation);
    await world.database.ownerPool.query(
      `update match_invitation set state = 'SENT', answered_at = null, interest_id = null, version = 1 where id = $1`,
      [invitation.id],
    );
    expect((await answered(true, invitation)).interestId).toBe(first.interestId);
  });

  it('that is declined tells nobody’s name, and is not answered again', async () => {
    await project();
    const invitation = await invited();
    expect((await answered(false, invitation)).state).toBe('DECLINED');
    expect(await only()).toMatchObject({ invitation: 'DECLINED', organisation: null });
    await expect(answered(true, invitation)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from opportunity where slug = $1', [slug]);
    expect(await myInterestLoader(await world.as('investor-a')).load(rows[0]?.id ?? '')).toBeNull();
  });

  it('is answered by the investor who was invited, at the version that was read', async () => {
    await project();
    const invitation = await invited();
    await expect(answered(true, invitation, 'investor-b')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answered(true, { id: invitation.id, version: 7 })).rejects.toMatchObject({ code: 'CONFLICT' });
    const steward = await world.as('reviewer-a');
    expect(
      await write(
        steward,
        sql`update match_invitation set state = 'DECLINED', answered_at = now() where id = ${invitation.id}::uuid returning id`,
      ),
    ).toEqual([]);
  });

  it('is refused alike for a handle of another opportunity, of a closed project, and of nothing', async () => {
    const { id } = await project();
    const { handle } = await only();
    const elsewhere = await anOpportunity(world.database.ownerPool, { landHa: 40 });
    const steward = await world.as('reviewer-a');
    const refused = { code: 'NOT_FOUND' };
    await expect(inviteProject(steward, { slug: elsewhere, handle })).rejects.toMatchObject(refused);
    await expect(inviteProject(steward, { slug, handle: randomUUID() })).rejects.toMatchObject(refused);
    await project({ id, version: 1, isOpen: false });
    await expect(inviteProject(steward, { slug, handle })).rejects.toMatchObject(refused);
    expect(await ownInvitations(await world.as('investor-a'))).toEqual([]);
  });
});

describe('no other way leads to an investor', () => {
  it.each(['reviewer-a', 'reviewer-b', 'zone-manager-a', 'auditor', 'analyst', 'planner-a', 'administrator', 'investor-b'])(
    'for %s, in any table',
    async (viewer) => {
      await project();
      await invited();
      const ctx = await world.as(viewer);
      for (const table of [sql`investor_project`, sql`match_log`, sql`match_rating`])
        expect(await read(ctx, sql`select t.* from ${table} t`)).toEqual([]);
      const invitations = await read<{ investor: string | null }>(
        ctx,
        sql`select n.name::text as investor from match_invitation i left join organisation n on n.id = i.investor_id`,
      );
      expect(invitations).toEqual([]);
      if (viewer !== 'reviewer-a') {
        const open = await read(ctx, sql`select p.handle from opportunity o, open_projects(o.id) p where o.slug = ${slug}`);
        expect(open).toEqual([]);
      }
    },
  );

  it('nor for visitors, who may not even ask', async () => {
    await expect(read(await world.as('visitor'), sql`select p.id from investor_project p`)).rejects.toThrow(/permission denied/);
  });
});
