import sql from 'sql-template-tag';
import { conflict } from '../kernel/problems.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { projectTerms } from './checked-terms.ts';
import { conditionsOf, keptOpportunity, shownConditions } from './conditions.queries.ts';
import type { SaveStewardConditionsInput } from './matching.inputs.ts';
import type { StewardConditionsType } from './matching.types.ts';

/**
 * Saves conditions that were read at `version` (0: there were none). Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT with the current
 * version and who saved it.
 */
export const saveConditions = (ctx: Context, { slug, version, terms }: SaveStewardConditionsInput): Promise<StewardConditionsType> =>
  transact(ctx, async (ctx) => {
    const { id } = await keptOpportunity(ctx, slug);
    const person = personOf(ctx);
    const content = JSON.stringify(projectTerms(ctx, 'input.terms', terms));
    const rows = await write<{ version: number }>(
      ctx,
      version === 0
        ? sql`insert into steward_conditions (opportunity_id, content, updated_by, updated_by_name)
            values (${id}::uuid, ${content}::jsonb, ${person.id}::uuid, ${person.name}) on conflict do nothing returning version`
        : sql`update steward_conditions set content = ${content}::jsonb, version = version + 1, updated_at = now(),
              updated_by = ${person.id}::uuid, updated_by_name = ${person.name}
            where opportunity_id = ${id}::uuid and version = ${version} returning version`,
    );
    const now = await conditionsOf(ctx, id);
    if (rows.length === 0) throw conflict(now?.version ?? 0, now?.updatedByName ? { by: now.updatedByName } : {});
    await emit(ctx, 'opportunity.conditions_saved', id, { payload: { version: version + 1 } });
    return shownConditions(now);
  });
