import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { organisationsOf } from '../access/actor.ts';
import type { RowOf } from '../kernel/entity.ts';
import { isUuid } from '../kernel/uuid.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { InvestorProject } from './matching.entity.ts';
import type { InvestorProjectType } from './matching.types.ts';

const SHOWN = InvestorProject.without('organisationId', 'createdAt', 'updatedBy');
export type ProjectRow = RowOf<typeof SHOWN>;

export const toProject = ({ content, updatedByName, ...row }: ProjectRow): InvestorProjectType => ({
  ...row,
  job: content.job,
  musts: content.musts,
  wishes: content.wishes,
  brings: content.brings,
  updatedBy: updatedByName,
});

/** Projects of the viewer's investor organisations that the condition finds. */
const projectsWhere = (ctx: Context, condition: Sql): Promise<ProjectRow[]> =>
  read<ProjectRow>(
    ctx,
    sql`select ${SHOWN.of('p')} from investor_project p where p.organisation_id = any (${organisationsOf(ctx.actor, 'INVESTOR')}::uuid[]) and ${condition}
      order by p.created_at, p.id`,
  );

export const ownProjects = (ctx: Context): Promise<ProjectRow[]> => projectsWhere(ctx, sql`true`);

export const ownProject = async (ctx: Context, id: string): Promise<ProjectRow | null> =>
  isUuid(id) ? ((await projectsWhere(ctx, sql`p.id = ${id}::uuid`))[0] ?? null) : null;
