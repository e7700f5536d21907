import sql from 'sql-template-tag';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { personOf, transact, withManager, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canExpressInterest, canTake, investorOrganisation } from '../access/interest.policy.ts';
import { badInput, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import type { Problem } from '../kernel/problems.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';
import { places } from '../towns/places.reference.ts';
import { conflictOver, notYourMove, refusedMove } from './interest.changes.ts';
import { toInterestFields } from './interest.fields.ts';
import type { SaveInterestDraftInput } from './interest.inputs.ts';
import { myInterestLoader, visibleInterest } from './interest.queries.ts';
import type { InterestType } from './interest.types.ts';
import { toInterest } from './interest.view.ts';
import { Interest } from './interest.entity.ts';

/** A colleague, or the same person elsewhere, has begun one already. */
const alreadyOpen = async (ctx: Context, opportunityId: string): Promise<Problem> => {
  const open = await myInterestLoader(ctx).load(opportunityId);
  const row = open && (await visibleInterest(ctx, open.id));
  return row ? refusedMove(ctx, row, 'INTEREST_ALREADY_OPEN') : ruleBroken('INTEREST_ALREADY_OPEN');
};

const begin = async (ctx: Context, slug: string, fields: InterestFields): Promise<string> => {
  const person = personOf(ctx);
  const investorId = investorOrganisation(person);
  if (!investorId) throw forbidden();
  const opportunity = found(await opportunityBySlug(ctx, slug));
  if (!canExpressInterest(person, opportunity)) throw ruleBroken('OPPORTUNITY_NOT_OPEN');
  const rows = await write<{ id: string }>(
    ctx,
    sql`insert into interest (opportunity_id, investor_id, steward_id, created_by, fields)
    values (${opportunity.id}::uuid, ${investorId}::uuid, ${opportunity.stewardId}::uuid, ${person.id}::uuid, ${JSON.stringify(fields)}::jsonb)
    on conflict do nothing returning id`,
  );
  if (!rows[0]) throw await alreadyOpen(ctx, opportunity.id);
  return rows[0].id;
};

const change = async (ctx: Context, id: string, version: number, fields: InterestFields): Promise<string> => {
  const interest = found(await visibleInterest(ctx, id));
  if (!canTake(ctx.actor, interest, 'SUBMIT')) throw notYourMove(ctx, interest);
  if (interest.state !== 'DRAFT') throw await refusedMove(ctx, interest, 'INTEREST_MOVE_NOT_ALLOWED');
  const { affected } = await withManager(ctx, (manager) =>
    manager.update(Interest, { id, version, state: 'DRAFT' }, { fields, version: () => 'version + 1', updatedAt: () => 'now()' }),
  );
  if (affected) return id;
  throw await conflictOver(ctx, (await visibleInterest(ctx, id)) ?? interest);
};

/**
 * Begins or saves a draft. Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version, RULE_BROKEN OPPORTUNITY_NOT_OPEN,
 * INTEREST_ALREADY_OPEN, INTEREST_MOVE_NOT_ALLOWED.
 */
export const saveInterestDraft = async (ctx: Context, input: SaveInterestDraftInput): Promise<InterestType> => {
  const fields = toInterestFields(input.fields);
  if (fields.okedDivision && !places(ctx).divisions.has(fields.okedDivision))
    throw badInput({ path: 'input.fields.okedDivision', rule: 'OKED' });
  return transact(ctx, async (ctx) => {
    if (!input.id && !input.opportunity) throw badInput({ path: 'input.opportunity', rule: 'REQUIRED' });
    if (input.id && !input.version) throw badInput({ path: 'input.version', rule: 'REQUIRED' });
    const id = input.id ? await change(ctx, input.id, input.version ?? 0, fields) : await begin(ctx, input.opportunity ?? '', fields);
    return toInterest(ctx, found(await visibleInterest(ctx, id)));
  });
};
