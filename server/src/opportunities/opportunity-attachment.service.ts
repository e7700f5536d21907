import sql from 'sql-template-tag';
import { ATTACHMENT_LIMITS } from 'shared/attachments/vocabulary.ts';
import type { AttachmentPurpose } from 'shared/attachments/vocabulary.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { keepsOpportunity, stewardsFilesOf } from '../access/opportunity.policy.ts';
import { forbidden, found, notFound, Problem, ruleBroken } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { AttachFileInput, CaptionInput, ChangeFileInput, OrderFilesInput } from './opportunity-attachment.inputs.ts';
import type { Publication } from './opportunity.entity.ts';
import { opportunityById } from './opportunity.queries.ts';
import type { OpportunityView } from './opportunity.types.ts';

interface Subject {
  readonly id: string;
  readonly stewardId: string;
  readonly publication: Publication;
}

/** The opportunity, locked so that its files are changed by one person at a time. Errors: NOT_FOUND, FORBIDDEN for who is not its steward. */
const lockSubject = async (ctx: Context, id: string): Promise<Subject> => {
  if (!isUuid(id)) throw notFound();
  const [seen] = await read<Subject>(
    ctx,
    sql`select id, steward_id as "stewardId", publication from opportunity o where o.id = ${id}::uuid`,
  );
  const subject = found(seen);
  if (!keepsOpportunity(ctx.actor, subject)) throw forbidden();
  await read(ctx, sql`select 1 from opportunity o where o.id = ${id}::uuid and ${stewardsFilesOf(ctx.actor)} for update`);
  return subject;
};

/** Showing something to everybody is an act of the person, not of a session that somebody may have taken over (decision 13). */
const askProof = (ctx: Context, { publication }: Subject): void => {
  if (publication === 'PUBLISHED' && !personOf(ctx).isProved) throw new Problem('FORBIDDEN', { rule: 'PROOF_NEEDED' });
};

const storedCaption = (caption: CaptionInput | null | undefined): string | null => {
  const words: LocalizedText = Object.fromEntries(
    Object.entries(caption ?? {}).flatMap(([locale, text]) => (typeof text === 'string' && text.trim() ? [[locale, text.trim()]] : [])),
  );
  return Object.keys(words).length > 0 ? JSON.stringify(words) : null;
};

const shown = async (ctx: Context, id: string): Promise<OpportunityView> => found(await opportunityById(ctx, id));

interface Ready {
  readonly purpose: AttachmentPurpose;
  readonly organisationId: string;
  readonly isReady: boolean;
}

const readyFile = async (ctx: Context, { attachment, purpose }: AttachFileInput, { stewardId }: Subject): Promise<void> => {
  const rows = isUuid(attachment)
    ? await read<Ready>(
        ctx,
        sql`select purpose, organisation_id as "organisationId", state = 'READY' as "isReady" from attachment where id = ${attachment}::uuid`,
      )
    : [];
  const file = found(rows[0]);
  if (file.organisationId !== stewardId) throw notFound();
  if (!file.isReady || (purpose === 'PICTURE' && file.purpose !== 'PICTURE')) throw ruleBroken('ATTACHMENT_NOT_READY');
};

/**
 * Adds an uploaded file of the steward's own to an opportunity. Repeating it has no effect. Errors: NOT_FOUND, FORBIDDEN,
 * ATTACHMENT_NOT_READY, ATTACHMENTS_FULL, PROOF_NEEDED for a public one of a published opportunity.
 */
export const attachFile = (ctx: Context, input: AttachFileInput): Promise<OpportunityView> =>
  transact(ctx, async (ctx) => {
    const subject = await lockSubject(ctx, input.opportunity);
    if (input.isPublic) askProof(ctx, subject);
    await readyFile(ctx, input, subject);
    const [held] = await read<{ count: number; next: number }>(
      ctx,
      sql`select count(*)::int as count, coalesce(max(position) + 1, 0) as next from opportunity_attachment
        where opportunity_id = ${subject.id}::uuid and purpose = ${input.purpose}`,
    );
    if ((held?.count ?? 0) >= ATTACHMENT_LIMITS.perOpportunity)
      throw ruleBroken('ATTACHMENTS_FULL', { count: ATTACHMENT_LIMITS.perOpportunity });
    const added = await write<{ id: string }>(
      ctx,
      sql`insert into opportunity_attachment (opportunity_id, attachment_id, purpose, position, caption, is_public, added_by)
        values (${subject.id}::uuid, ${input.attachment}::uuid, ${input.purpose}, ${held?.next ?? 0}, ${storedCaption(input.caption)}::jsonb,
          ${input.isPublic}, ${personOf(ctx).id}::uuid)
        on conflict (opportunity_id, attachment_id) do nothing returning id`,
    );
    if (added.length > 0)
      await emit(ctx, 'opportunity.attached', subject.id, { payload: { attachmentId: input.attachment, isPublic: input.isPublic } });
    return shown(ctx, subject.id);
  });

interface Link {
  readonly opportunityId: string;
  readonly attachmentId: string;
  readonly isPublic: boolean;
}

const lockLink = async (ctx: Context, id: string): Promise<{ readonly link: Link; readonly subject: Subject }> => {
  const rows = isUuid(id)
    ? await read<Link>(
        ctx,
        sql`select opportunity_id as "opportunityId", attachment_id as "attachmentId", is_public as "isPublic"
          from opportunity_attachment where id = ${id}::uuid`,
      )
    : [];
  const link = found(rows[0]);
  return { link, subject: await lockSubject(ctx, link.opportunityId) };
};

/** Changes the caption, and who sees it. Errors: NOT_FOUND, FORBIDDEN, PROOF_NEEDED for showing it to everybody. */
export const changeFile = (ctx: Context, input: ChangeFileInput): Promise<OpportunityView> =>
  transact(ctx, async (ctx) => {
    const { link, subject } = await lockLink(ctx, input.id);
    if (input.isPublic) askProof(ctx, subject);
    await write(
      ctx,
      sql`update opportunity_attachment set caption = ${storedCaption(input.caption)}::jsonb, is_public = ${input.isPublic}
        where id = ${input.id}::uuid`,
    );
    if (link.isPublic !== input.isPublic)
      await emit(ctx, 'opportunity.attachment_shown', subject.id, {
        payload: { attachmentId: link.attachmentId, isPublic: input.isPublic },
      });
    return shown(ctx, subject.id);
  });

/** Takes a file from an opportunity; the file itself is removed a week later, unless something else links to it. Errors: NOT_FOUND, FORBIDDEN. */
export const detachFile = (ctx: Context, id: string): Promise<OpportunityView> =>
  transact(ctx, async (ctx) => {
    const { link, subject } = await lockLink(ctx, id);
    await write(ctx, sql`delete from opportunity_attachment where id = ${id}::uuid`);
    await emit(ctx, 'opportunity.detached', subject.id, { payload: { attachmentId: link.attachmentId } });
    return shown(ctx, subject.id);
  });

/** Puts pictures, or documents, in an order. Names of others have no effect. Errors: NOT_FOUND, FORBIDDEN. */
export const orderFiles = (ctx: Context, { opportunity, ids }: OrderFilesInput): Promise<OpportunityView> =>
  transact(ctx, async (ctx) => {
    const subject = await lockSubject(ctx, opportunity);
    const named = ids.filter(isUuid);
    await write(
      ctx,
      sql`update opportunity_attachment l set position = p.place from (select id, (row_number() over (partition by purpose
          order by array_position(${named}::uuid[], id) nulls last, position, added_at, id) - 1)::int as place
        from opportunity_attachment where opportunity_id = ${subject.id}::uuid) p
        where p.id = l.id and p.place <> l.position`,
    );
    return shown(ctx, subject.id);
  });
