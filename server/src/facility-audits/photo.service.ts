import sql from 'sql-template-tag';
import { PHOTOS_PER_ANSWER } from 'shared/audits/photos.ts';
import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';
import { badInput } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { AuditPhotoInput } from './audit.inputs.ts';
import type { AuditRow } from './audit.queries.ts';

type Photos = readonly AuditPhotoInput[];

const problem = (index: number, rule: FieldRule): FieldProblem => ({ path: `input.photos.${index}.attachment`, rule });

const ruleOf = (photos: Photos, index: number): FieldRule | null => {
  const photo = photos[index];
  const before = photos.slice(0, index);
  if (!photo || !isUuid(photo.attachment)) return 'UNKNOWN_VALUE';
  if (before.some(({ attachment }) => attachment === photo.attachment)) return 'INVALID';
  return before.filter(({ criterion }) => criterion === photo.criterion).length < PHOTOS_PER_ANSWER ? null : 'OUT_OF_RANGE';
};

/**
 * Puts these photographs in the place of those that the audit has. Errors: BAD_USER_INPUT naming a photograph that is given twice, is
 * one too many of its answer, or is no picture that the auditor's organisation has brought for this audit.
 */
export const replacePhotos = async (ctx: Context, { id, auditorId }: Pick<AuditRow, 'id' | 'auditorId'>, photos: Photos): Promise<void> => {
  const problems = photos.flatMap((_photo, index): FieldProblem[] => {
    const rule = ruleOf(photos, index);
    return rule === null ? [] : [problem(index, rule)];
  });
  if (problems.length > 0) throw badInput(...problems);
  const wanted = JSON.stringify(photos.map(({ attachment, criterion }, position) => ({ attachment, criterion, position })));
  await write(
    ctx,
    sql`with wanted as (select * from jsonb_to_recordset(${wanted}::jsonb) as w (attachment uuid, criterion text, position integer)),
        gone as (delete from audit_attachment l where l.audit_id = ${id}::uuid and l.attachment_id not in (select attachment from wanted))
      insert into audit_attachment (attachment_id, audit_id, criterion, position, added_by)
        select w.attachment, ${id}::uuid, w.criterion, w.position, ${personOf(ctx).id}::uuid
        from wanted w join attachment f on f.id = w.attachment and f.state = 'READY' and f.purpose = 'PICTURE' and f.organisation_id = ${auditorId}::uuid
      on conflict (attachment_id) do update set criterion = excluded.criterion, position = excluded.position
        where audit_attachment.audit_id = excluded.audit_id
          and (audit_attachment.criterion, audit_attachment.position) is distinct from (excluded.criterion, excluded.position)`,
  );
  const kept = await read<{ id: string }>(ctx, sql`select attachment_id as id from audit_attachment where audit_id = ${id}::uuid`);
  const missing = photos.flatMap(({ attachment }, index) =>
    kept.some((one) => one.id === attachment.toLowerCase()) ? [] : [problem(index, 'UNKNOWN_VALUE')],
  );
  if (missing.length > 0) throw badInput(...missing);
};
