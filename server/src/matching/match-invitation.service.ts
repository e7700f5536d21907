import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { organisationsOf } from '../access/actor.ts';
import { badInput, conflict, found, notFound } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import type { RowOf } from '../kernel/entity.ts';
import { isUuid } from '../kernel/uuid.ts';
import { myInterestLoader } from '../interests/interest.queries.ts';
import { saveInterestDraft } from '../interests/interest.draft.service.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { keptOpportunity } from './conditions.queries.ts';
import { interestedProjects } from './interested.queries.ts';
import { MatchInvitation } from './matching.entity.ts';
import type { AnswerMatchInvitationInput, InviteProjectInput } from './matching.inputs.ts';
import type { InterestedProjectType, MatchInvitationType } from './matching.types.ts';
import { ownProject } from './project.queries.ts';

const INVITE = rateLimit(
  'match-invitation',
  { per: 'ADDRESS', points: 300, seconds: 3_600 },
  { per: 'ACCOUNT', points: 60, seconds: 3_600 },
);

const SHOWN = MatchInvitation.without('investorId', 'handle', 'answeredBy', 'answeredAt');

const invitationsWhere = (ctx: Context, condition: Sql): Promise<RowOf<typeof SHOWN>[]> =>
  read<RowOf<typeof SHOWN>>(
    ctx,
    sql`select ${SHOWN.of('i')} from match_invitation i where i.investor_id = any (${organisationsOf(ctx.actor, 'INVESTOR')}::uuid[]) and ${condition}
      order by i.created_at desc, i.id limit 100`,
  );

/** Invitations to the projects of the viewer's organisation, newest first; 100 at most. */
export const ownInvitations = (ctx: Context): Promise<MatchInvitationType[]> => invitationsWhere(ctx, sql`true`);

/**
 * Invites the investor behind a handle to an opportunity of the viewer's organisation, without learning who it is. Errors: NOT_FOUND, FORBIDDEN,
 * RATE_LIMITED.
 */
export const inviteProject = async (ctx: Context, { slug, handle }: InviteProjectInput): Promise<InterestedProjectType> => {
  await limit(ctx, INVITE, personOf(ctx).id);
  return transact(ctx, async (ctx) => {
    const { id } = await keptOpportunity(ctx, slug);
    const projects = await interestedProjects(ctx, slug);
    const wanted = found(projects.find((project) => project.handle === handle));
    if (wanted.invitation) return wanted;
    // The function of the database writes.
    const [row] = await read<{ id: string | null }>(ctx, sql`select invite_project(${id}::uuid, ${handle}::uuid) as id`);
    const invitation = found(row?.id);
    await emit(ctx, 'match.invited', invitation, { payload: { opportunityId: id } });
    return found((await interestedProjects(ctx, slug)).find((project) => project.handle === handle));
  });
};

const EMPTY = {
  purpose: null,
  startMonth: null,
  ownFundsPercent: null,
  partners: null,
  message: null,
  contactName: null,
  contactPhone: null,
};

/** An expression of interest that says what the project says; one that is open already is the one. */
const draftFor = async (ctx: Context, { projectId, opportunityId }: MatchInvitationType): Promise<string> => {
  const open = await myInterestLoader(ctx).load(opportunityId);
  if (open) return open.id;
  const { content } = found(await ownProject(ctx, projectId));
  const { slug } = found(await opportunityLoader(ctx).load(opportunityId));
  const { brings, musts } = content;
  const least = (key: string): number | null => musts.find((must) => must.key === key)?.min ?? null;
  const fields = {
    ...EMPTY,
    okedDivision: brings.divisions[0] ?? null,
    investment: brings.capital === null || brings.capital < 1 ? null : Math.round(brings.capital),
    currency: 'KZT' as const,
    permanentJobs: brings.jobs,
    landHa: least('LAND'),
    powerMva: least('POWER'),
    startMonth: brings.start === null ? null : `${brings.start}-01-01`,
    consent: false,
  };
  return (await saveInterestDraft(ctx, { opportunity: slug, fields })).id;
};

/**
 * Accepts an invitation, by which the steward learns the organisation's name and a draft is begun, or declines it. Errors: NOT_FOUND, CONFLICT
 * with the current version, BAD_USER_INPUT for one that is answered otherwise, OPPORTUNITY_NOT_OPEN.
 */
export const answerInvitation = (ctx: Context, { id, version, accepts }: AnswerMatchInvitationInput): Promise<MatchInvitationType> =>
  transact(ctx, async (ctx) => {
    if (!isUuid(id)) throw notFound();
    const [invitation] = await invitationsWhere(ctx, sql`i.id = ${id}::uuid`);
    const state = accepts ? 'ACCEPTED' : 'DECLINED';
    const asked = found(invitation);
    if (asked.state === state) return asked;
    if (asked.state !== 'SENT') throw badInput({ path: 'input.accepts', rule: 'INVALID' });
    const interest = accepts ? await draftFor(ctx, asked) : null;
    const rows = await write<{ id: string }>(
      ctx,
      sql`update match_invitation set state = ${state}, version = version + 1, answered_at = now(), answered_by = ${personOf(ctx).id}::uuid,
          interest_id = ${interest}::uuid where id = ${id}::uuid and version = ${version} and state = 'SENT' returning id`,
    );
    if (rows.length === 0) throw conflict(asked.version);
    await emit(ctx, accepts ? 'match.accepted' : 'match.declined', id, { payload: { opportunityId: asked.opportunityId } });
    return found((await invitationsWhere(ctx, sql`i.id = ${id}::uuid`))[0]);
  });
