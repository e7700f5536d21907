import sql from 'sql-template-tag';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { organisationsOf } from '../access/actor.ts';
import { canExpressInterest, canTake, investorOrganisation } from '../access/interest.policy.ts';
import { badInput, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import type { Problem } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';
import { places } from '../towns/places.reference.ts';
import { conflictOver, notYourMove, refusedMove } from './interest.changes.ts';
import { toInterestFields } from './interest.fields.ts';
import type { SaveInterestDraftInput } from './interest.inputs.ts';
import { myInterestLoader, visibleInterest } from './interest.queries.ts';
import type { InterestType } from './interest.types.ts';
import { changedInterest, toInterest } from './interest.view.ts';
import type { InterestRow } from './interest.view.ts';

/** A colleague, or the same person elsewhere, has begun one already. */
const alreadyOpen = async (ctx: Context, opportunityId: string): Promise<Problem> => {
  const open = await myInterestLoader(ctx).load(opportunityId);
  const row = open && (await visibleInterest(ctx, open.id));
  return row ? refusedMove(ctx, row, 'INTEREST_ALREADY_OPEN') : ruleBroken('INTEREST_ALREADY_OPEN');
};

const begin = async (ctx: Context, slug: string, fields: InterestFields): Promise<InterestRow> => {
  const person = personOf(ctx);
  const investorId = investorOrganisation(person);
  if (!investorId) throw forbidden();
  const opportunity = found(await opportunityBySlug(ctx, slug));
  if (!canExpressInterest(person, opportunity)) throw ruleBroken('OPPORTUNITY_NOT_OPEN');
  const [begun] = await write<InterestRow>(
    ctx,
    changedInterest(sql`insert into interest as i (opportunity_id, investor_id, steward_id, created_by, fields)
    values (${opportunity.id}::uuid, ${investorId}::uuid, ${opportunity.stewardId}::uuid, ${person.id}::uuid, ${JSON.stringify(fields)}::jsonb)
    on conflict do nothing`),
  );
  if (!begun) throw await alreadyOpen(ctx, opportunity.id);
  return begun;
};

/** Saves the version that the writer has read. Without a row it has another one, or is not the writer's draft. */
const save = async (ctx: Context, id: string, version: number, fields: InterestFields): Promise<InterestRow | undefined> => {
  const rows = await write<InterestRow>(
    ctx,
    changedInterest(sql`update interest i set fields = ${JSON.stringify(fields)}::jsonb, version = i.version + 1, updated_at = now()
    where i.id = ${id}::uuid and i.version = ${version} and i.state = 'DRAFT' and i.investor_id = any (${organisationsOf(ctx.actor)}::uuid[])`),
  );
  return rows[0];
};

/** Why a draft could not be saved. */
const refusal = async (ctx: Context, id: string): Promise<Problem> => {
  const interest = found(await visibleInterest(ctx, id));
  if (!canTake(ctx.actor, interest, 'SUBMIT')) return notYourMove(ctx, interest);
  if (interest.state !== 'DRAFT') return refusedMove(ctx, interest, 'INTEREST_MOVE_NOT_ALLOWED');
  return conflictOver(ctx, interest);
};

const change = async (ctx: Context, id: string, version: number, fields: InterestFields): Promise<InterestRow> => {
  const saved = isUuid(id) ? await save(ctx, id, version, fields) : undefined;
  if (!saved) throw await refusal(ctx, id);
  return saved;
};

/**
 * Begins or saves a draft. Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version, RULE_BROKEN OPPORTUNITY_NOT_OPEN,
 * INTEREST_ALREADY_OPEN, INTEREST_MOVE_NOT_ALLOWED.
 */
export const saveInterestDraft = async (ctx: Context, input: SaveInterestDraftInput): Promise<InterestType> => {
  const fields = toInterestFields(input.fields);
  if (fields.okedDivision && !places(ctx).divisions.has(fields.okedDivision))
    throw badInput({ path: 'input.fields.okedDivision', rule: 'OKED' });
  const { id, opportunity, version } = input;
  if (id) {
    if (!version) throw badInput({ path: 'input.version', rule: 'REQUIRED' });
    return toInterest(ctx, await change(ctx, id, version, fields));
  }
  if (!opportunity) throw badInput({ path: 'input.opportunity', rule: 'REQUIRED' });
  return toInterest(ctx, await transact(ctx, (ctx) => begin(ctx, opportunity, fields)));
};
