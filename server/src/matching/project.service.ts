import sql from 'sql-template-tag';
import { hidesCharacters, tidyLine } from 'shared/texts/characters.ts';
import { MATCH_LIMITS } from 'shared/matching/criteria.ts';
import type { Brings, ProjectContent } from 'shared/matching/profile.ts';
import { organisationsOf } from '../access/actor.ts';
import { investorOrganisation } from '../access/interest.policy.ts';
import { badInput, conflict, forbidden, found, notFound, ruleBroken } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { watchProject } from '../saved-searches/watch.service.ts';
import { places } from '../towns/places.reference.ts';
import { placeTerms } from './checked-terms.ts';
import type { ProjectBringsInput, SaveInvestorProjectInput } from './matching.inputs.ts';
import type { InvestorProjectType } from './matching.types.ts';
import { ownProject, toProject } from './project.queries.ts';

const SAVE = rateLimit('project', { per: 'ADDRESS', points: 3_000, seconds: 3_600 }, { per: 'ACCOUNT', points: 1_500, seconds: 3_600 });

const tidyName = (typed: string): string => {
  const name = tidyLine(typed);
  if (name.length === 0) throw badInput({ path: 'input.name', rule: 'REQUIRED' });
  if (hidesCharacters(name)) throw badInput({ path: 'input.name', rule: 'BAD_CHARACTERS' });
  return name;
};

const checkedBrings = (ctx: Context, { divisions, capital, jobs, localStaff, start, proof }: ProjectBringsInput): Brings => {
  const unknown = divisions.find((code) => !places(ctx).divisions.has(code));
  if (unknown !== undefined) throw badInput({ path: 'input.brings.divisions', rule: 'OKED' });
  return {
    divisions: [...new Set(divisions)],
    capital: capital ?? null,
    jobs: jobs ?? null,
    localStaff: localStaff ?? null,
    start: start ?? null,
    proof: proof ?? null,
  };
};

const contentOf = (ctx: Context, input: SaveInvestorProjectInput): ProjectContent => ({
  job: input.job,
  ...placeTerms(ctx, 'input.terms', input.terms),
  brings: checkedBrings(ctx, input.brings),
});

const refuseFull = async (ctx: Context, organisation: string): Promise<void> => {
  const [row] = await read<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from investor_project p where p.organisation_id = ${organisation}::uuid`,
  );
  if ((row?.count ?? 0) >= MATCH_LIMITS.projects) throw ruleBroken('KEPT_FULL', { most: MATCH_LIMITS.projects });
};

/** Writes the next version; false: somebody else was quicker. */
const put = async (ctx: Context, input: SaveInvestorProjectInput, name: string, content: ProjectContent): Promise<boolean> => {
  const person = personOf(ctx);
  const organisation = investorOrganisation(person);
  if (!organisation) throw forbidden();
  if (input.version === 0) await refuseFull(ctx, organisation);
  const value = JSON.stringify(content);
  const rows = await write<{ version: number }>(
    ctx,
    input.version === 0
      ? sql`insert into investor_project (id, organisation_id, name, content, is_open, updated_by, updated_by_name)
          values (${input.id}::uuid, ${organisation}::uuid, ${name}, ${value}::jsonb, ${input.isOpen}, ${person.id}::uuid, ${person.name})
          on conflict do nothing returning version`
      : sql`update investor_project p set name = ${name}, content = ${value}::jsonb, is_open = ${input.isOpen}, version = p.version + 1,
            updated_at = now(), updated_by = ${person.id}::uuid, updated_by_name = ${person.name}
          where p.id = ${input.id}::uuid and p.version = ${input.version} and p.organisation_id = any (${organisationsOf(ctx.actor, 'INVESTOR')}::uuid[])
          returning version`,
  );
  return rows.length > 0;
};

/**
 * Saves a project that was read at `version` (0: it is new). Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT with the current version
 * and who saved it, KEPT_FULL, RATE_LIMITED.
 */
export const saveProject = async (ctx: Context, input: SaveInvestorProjectInput): Promise<InvestorProjectType> => {
  const name = tidyName(input.name);
  const content = contentOf(ctx, input);
  await limit(ctx, SAVE, personOf(ctx).id);
  return transact(ctx, async (ctx) => {
    if (!(await put(ctx, input, name, content))) {
      const current = found(await ownProject(ctx, input.id));
      throw conflict(current.version, current.updatedByName ? { by: current.updatedByName } : {});
    }
    if (input.version === 0) await watchProject(ctx, input.id);
    await emit(ctx, 'project.saved', input.id, { payload: { version: input.version + 1 } });
    return toProject(found(await ownProject(ctx, input.id)));
  });
};

/** Deletes a project with its invitations and ratings. One that does not exist counts as deleted. */
export const deleteProject = (ctx: Context, id: string): Promise<boolean> =>
  transact(ctx, async (ctx) => {
    if (!isUuid(id)) throw notFound();
    const rows = await write<{ id: string }>(
      ctx,
      sql`delete from investor_project p where p.id = ${id}::uuid and p.organisation_id = any (${organisationsOf(ctx.actor, 'INVESTOR')}::uuid[])
        returning id`,
    );
    if (rows.length > 0) await emit(ctx, 'project.deleted', id);
    return true;
  });
