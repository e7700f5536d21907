import sql from 'sql-template-tag';
import { checkFinancing, figuresOf } from 'shared/opportunities/financing.ts';
import { cleanText } from '../kernel/clean-text.ts';
import { badInput, conflict, found } from '../kernel/problems.ts';
import { read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { endDraft, ownProject } from './financing-draft.service.ts';
import type { StateFinancingInput } from './financing.inputs.ts';
import { financingLoader } from './financing.queries.ts';
import type { FinancingPlanType } from './financing.types.ts';

const newestNumber = async (ctx: Context, id: string): Promise<number> => {
  const [row] = await read<{ number: number }>(
    ctx,
    sql`select coalesce(max(f.number), 0)::int as number from project_financing f where f.opportunity_id = ${id}::uuid`,
  );
  return found(row).number;
};

/**
 * Records how a project is financed, for everybody and at once; earlier plans stay. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT by field,
 * CONFLICT when somebody else has stated a newer plan, OPPORTUNITY_NOT_TAKEN_OVER.
 */
export const stateFinancing = (ctx: Context, input: StateFinancingInput): Promise<FinancingPlanType> =>
  transact(ctx, async (ctx) => {
    const row = await ownProject(ctx, input.id);
    const { total, currency, uses, launch = null, asOf } = input;
    const sources = input.sources.map(({ kind, name, amount, committed }, nth) => ({
      kind,
      name: cleanText(`input.sources.${nth}.name`, name),
      amount,
      committed,
    }));
    const problems = checkFinancing({ total, sources, uses }).map(({ path, rule }) => ({ path: `input.${path}`, rule }));
    const source = cleanText('input.source', input.source);
    if (source === null) problems.push({ path: 'input.source', rule: 'REQUIRED' });
    if (problems.length > 0 || source === null) throw badInput(...problems);
    const newest = await newestNumber(ctx, row.id);
    if (newest !== input.number) throw conflict(newest);
    const { committed, sought, spk } = figuresOf({ total, sources, uses });
    const stated = uses.map(({ kind, amount }) => ({ kind, amount }));
    const added = await write(
      ctx,
      sql`insert into project_financing (opportunity_id, number, total, currency, raised, committed, spk, sources, uses, launch, as_of, source, recorded_by)
        values (${row.id}::uuid, ${newest + 1}, ${total}, ${currency}, ${committed + sought}, ${committed}, ${spk}, ${JSON.stringify(sources)}::jsonb,
          ${JSON.stringify(stated)}::jsonb, ${launch}, ${asOf}::date, ${source}, ${row.stewardId}::uuid)
        on conflict (opportunity_id, number) do nothing returning id`,
    );
    if (added.length === 0) throw conflict(newest + 1);
    await endDraft(ctx, row.id, input.draft);
    await emit(ctx, 'opportunity.financing_stated', row.id);
    const [plan] = await financingLoader(ctx).load(row.id);
    return found(plan);
  });
