import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { emptyMeasure } from 'shared/plans/measure-content.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import type { ProposalMove, ProposalState } from 'shared/plans/proposal.ts';
import { canMoveProposal, needsSecondPerson } from 'shared/plans/proposal.ts';
import { isSame } from 'shared/opportunities/same.ts';
import { canTakeProposal } from '../access/plan.policy.ts';
import { badInput, conflict, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { refuseBadContent, toMeasureContent } from '../plans/measure-content.stored.ts';
import { storedMeasure, storedMeasureBySlug } from '../plans/measure-content.queries.ts';
import { measureReferences } from '../plans/measure-links.queries.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit, emitAll } from '../request/outbox.ts';
import { places } from '../towns/places.reference.ts';
import { linkFiles } from './proposal.files.ts';
import type { MeasureProposalInput, ProposeMeasureInput, SaveMeasureProposalInput } from './proposal.inputs.ts';
import { lockedProposal, openProposalOf, plannedTowns, visibleProposal } from './proposal.queries.ts';
import type { ProposalRow } from './proposal.queries.ts';

/** The akimat in whose name the viewer plans for a town. Errors: FORBIDDEN. */
export const plannerOf = async (ctx: Context, townId: string): Promise<string> => {
  const planned = (await plannedTowns(ctx)).find((one) => one.townId === townId);
  if (!planned) throw forbidden();
  return planned.organisationId;
};

/** What a proposal is about. */
export interface NewProposal {
  readonly measureId: string;
  readonly townId: string;
  /** The version of the measure that it changes; 0: there is none yet. */
  readonly baseVersion: number;
  readonly content: MeasureContent;
}

type FirstState = Extract<ProposalState, 'DRAFT' | 'SENT'>;

/**
 * Adds proposals in the caller's transaction; returns the id of each, null where the measure has an open one already. What is added
 * as SENT waits for a second person at once, as a whole sheet of measures does. Contents must have been checked. Errors: FORBIDDEN.
 */
export const insertProposals = async (ctx: Context, state: FirstState, proposals: readonly NewProposal[]): Promise<(string | null)[]> => {
  const organisations = await Promise.all(proposals.map(({ townId }) => plannerOf(ctx, townId)));
  const rows = proposals.map((proposal, nth) => ({ ...proposal, id: randomUUID(), organisationId: organisations[nth] }));
  const inserted = await write<{ id: string }>(
    ctx,
    sql`insert into measure_proposal (id, measure_id, town_id, organisation_id, state, content, base_version, updated_by_name)
      select x.id, x."measureId", x."townId", x."organisationId", ${state}, x.content, x."baseVersion", ${personOf(ctx).name}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as x (id uuid, "measureId" uuid, "townId" uuid, "organisationId" uuid, content jsonb, "baseVersion" integer)
      on conflict (measure_id) where state in ('DRAFT', 'SENT', 'RETURNED') do nothing returning id`,
  );
  const ids = new Set(inserted.map(({ id }) => id));
  const made = rows.filter(({ id }) => ids.has(id)).map(({ id, measureId }) => ({ id, payload: { measureId } }));
  await emitAll(ctx, state === 'SENT' ? 'measure.imported' : 'measure.drafted', made);
  return rows.map(({ id }) => (ids.has(id) ? id : null));
};

const newMeasure = (ctx: Context, { newId, town }: ProposeMeasureInput): NewProposal => {
  if (!newId || !isUuid(newId)) throw badInput({ path: 'input.newId', rule: 'REQUIRED' });
  const place = places(ctx).towns.find(({ slug }) => slug === town);
  if (!place) throw badInput({ path: 'input.town', rule: 'UNKNOWN_VALUE' });
  return { measureId: newId, townId: place.id, baseVersion: 0, content: emptyMeasure(null) };
};

const changeOf = async (ctx: Context, slug: string): Promise<NewProposal> => {
  const { id, townId, version, content } = found(await storedMeasureBySlug(ctx, slug));
  return { measureId: id, townId, baseVersion: version, content };
};

/**
 * Begins a proposal, or answers the open one of the measure, which all analysts of the akimat write together. Errors: NOT_FOUND,
 * FORBIDDEN for another akimat's town, BAD_USER_INPUT.
 */
export const proposeMeasure = (ctx: Context, input: ProposeMeasureInput): Promise<ProposalRow> =>
  transact(ctx, async (ctx) => {
    const proposal = input.measure ? await changeOf(ctx, input.measure) : newMeasure(ctx, input);
    await plannerOf(ctx, proposal.townId);
    const open = await openProposalOf(ctx, proposal.measureId);
    if (open) return open;
    const [id] = await insertProposals(ctx, 'DRAFT', [proposal]);
    return id ? visibleProposal(ctx, id) : found(await openProposalOf(ctx, proposal.measureId));
  });

/** The proposal that the actor may move now, locked. Errors: NOT_FOUND, CONFLICT with the current version, RULE_BROKEN. */
export const lockForMove = async (ctx: Context, { id, version }: MeasureProposalInput, move: ProposalMove): Promise<ProposalRow> => {
  const proposal = await lockedProposal(ctx, id);
  if (!canMoveProposal(proposal.state, move)) throw ruleBroken('MEASURE_MOVE_NOT_ALLOWED');
  if (!canTakeProposal(ctx.actor, proposal, move)) throw needsSecondPerson(move) ? ruleBroken('MEASURE_SECOND_PERSON') : forbidden();
  if (proposal.version !== version) throw conflict(proposal.version, proposal.updatedByName ? { by: proposal.updatedByName } : {});
  return proposal;
};

/**
 * Saves what the proposal shall say. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT with all paths, CONFLICT with the current version and
 * who saved it, MEASURE_MOVE_NOT_ALLOWED once it is sent or closed.
 */
export const saveMeasureProposal = (ctx: Context, input: SaveMeasureProposalInput): Promise<ProposalRow> =>
  transact(ctx, async (ctx) => {
    const proposal = await lockForMove(ctx, input, 'SAVE');
    const content = toMeasureContent(input.content);
    const measure = await storedMeasure(ctx, proposal.measureId);
    refuseBadContent(content, measure?.slug ?? null);
    await measureReferences(ctx, { id: proposal.measureId, townId: proposal.townId }, content);
    await linkFiles(ctx, proposal, content);
    if (input.baseVersion > (measure?.version ?? 0)) throw badInput({ path: 'input.baseVersion', rule: 'OUT_OF_RANGE' });
    await write(
      ctx,
      sql`update measure_proposal set content = ${JSON.stringify(content)}::jsonb, base_version = ${input.baseVersion}, version = version + 1,
          updated_at = now(), updated_by_name = ${personOf(ctx).name} where id = ${proposal.id}::uuid`,
    );
    return visibleProposal(ctx, proposal.id);
  });

/** Refuses a proposal whose measure has changed since it was compared, and one that changes nothing. */
export const refuseStale = async (ctx: Context, { measureId, baseVersion, content }: ProposalRow): Promise<void> => {
  const measure = await storedMeasure(ctx, measureId);
  if ((measure?.version ?? 0) !== baseVersion) throw ruleBroken('MEASURE_CHANGED_MEANWHILE');
  if (measure && isSame(measure.content, content)) throw ruleBroken('MEASURE_UNCHANGED');
};

/** Changes the state alone, of one proposal or of several. */
export const moveTo = async (ctx: Context, state: ProposalState, ...proposals: readonly ProposalRow[]): Promise<void> => {
  const ids = proposals.map(({ id }) => id);
  await write(
    ctx,
    sql`update measure_proposal set state = ${state}, version = version + 1, updated_at = now() where id = any (${ids}::uuid[])`,
  );
};

/**
 * Sends a proposal to the second person. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT for what is wrong in it,
 * MEASURE_MOVE_NOT_ALLOWED, MEASURE_CHANGED_MEANWHILE, MEASURE_UNCHANGED.
 */
export const sendMeasureProposal = (ctx: Context, input: MeasureProposalInput): Promise<ProposalRow> =>
  transact(ctx, async (ctx) => {
    const proposal = await lockForMove(ctx, input, 'SEND');
    await refuseStale(ctx, proposal);
    refuseBadContent(proposal.content, null);
    await moveTo(ctx, 'SENT', proposal);
    await emit(ctx, 'measure.sent', proposal.id, { payload: { measureId: proposal.measureId } });
    return visibleProposal(ctx, proposal.id);
  });

/** Takes a sent proposal back to write on. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, MEASURE_MOVE_NOT_ALLOWED. */
export const recallMeasureProposal = (ctx: Context, input: MeasureProposalInput): Promise<ProposalRow> =>
  transact(ctx, async (ctx) => {
    const proposal = await lockForMove(ctx, input, 'RECALL');
    await moveTo(ctx, 'DRAFT', proposal);
    await emit(ctx, 'measure.recalled', proposal.id, { payload: { measureId: proposal.measureId } });
    return visibleProposal(ctx, proposal.id);
  });

/** Gives a proposal up; its text stays in the record. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, MEASURE_MOVE_NOT_ALLOWED. */
export const discardMeasureProposal = (ctx: Context, input: MeasureProposalInput): Promise<ProposalRow> =>
  transact(ctx, async (ctx) => {
    const proposal = await lockForMove(ctx, input, 'DISCARD');
    await moveTo(ctx, 'DISCARDED', proposal);
    await emit(ctx, 'measure.proposal_discarded', proposal.id, { payload: { measureId: proposal.measureId } });
    return visibleProposal(ctx, proposal.id);
  });
