import sql from 'sql-template-tag';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { badInput } from '../kernel/problems.ts';
import { personOf, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { ProposalRow } from './proposal.queries.ts';

/**
 * Links the documents of a content to its proposal, so that its reviewers can read them. Errors: BAD_USER_INPUT naming an amendment
 * whose file is none that the own organisation has brought, nor one that the measure has already.
 */
export const linkFiles = async (ctx: Context, { id, measureId }: ProposalRow, { amendments }: MeasureContent): Promise<void> => {
  const wanted = amendments.flatMap(({ attachmentId }) => attachmentId?.toLowerCase() ?? []);
  if (wanted.length === 0) return;
  await write(
    ctx,
    sql`insert into proposal_attachment (proposal_id, attachment_id, added_by)
      select distinct ${id}::uuid, f.id, ${personOf(ctx).id}::uuid from attachment f
      where f.id = any (${wanted}::uuid[]) and f.state = 'READY' and f.purpose = 'DOCUMENT' and f.organisation_id = any ((select viewer_organisations())::uuid[])
      on conflict do nothing`,
  );
  const linked = await read<{ id: string }>(
    ctx,
    sql`select l.attachment_id as id from proposal_attachment l where l.proposal_id = ${id}::uuid
      union select a.attachment_id from measure_amendment a where a.measure_id = ${measureId}::uuid and a.attachment_id is not null`,
  );
  const known = new Set(linked.map((row) => row.id));
  const problems = amendments.flatMap(({ attachmentId }, nth): FieldProblem[] =>
    attachmentId === null || known.has(attachmentId.toLowerCase())
      ? []
      : [{ path: `input.content.amendments.${nth}.attachmentId`, rule: 'UNKNOWN_VALUE' }],
  );
  if (problems.length > 0) throw badInput(...problems);
};
