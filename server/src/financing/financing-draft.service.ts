import sql from 'sql-template-tag';
import type { FinancingContent } from 'shared/opportunities/financing.ts';
import { cleanText } from '../kernel/clean-text.ts';
import type { RowOf } from '../kernel/entity.ts';
import { badInput, conflict, ruleBroken } from '../kernel/problems.ts';
import type { StewardRow } from '../opportunity-editor/content.queries.ts';
import { ownRow } from '../opportunity-editor/steward-row.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { FinancingContentType, FinancingDraftType, SaveFinancingDraftInput } from './financing-draft.types.ts';
import { ProjectFinancingDraft } from './financing.entity.ts';

type DraftRow = RowOf<typeof ProjectFinancingDraft.all>;

/** A project whose financing the viewer's organisation may write. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, OPPORTUNITY_NOT_TAKEN_OVER. */
export const ownProject = async (ctx: Context, id: string): Promise<StewardRow> => {
  const row = await ownRow(ctx, id);
  if (row.kind !== 'ANCHOR_PROJECT') throw badInput({ path: 'input.id', rule: 'INVALID' });
  if (row.origin === 'PUBLIC_RECORD') throw ruleBroken('OPPORTUNITY_NOT_TAKEN_OVER');
  return row;
};

const stored = async (ctx: Context, id: string): Promise<DraftRow | null> => {
  const rows = await read<DraftRow>(
    ctx,
    sql`select ${ProjectFinancingDraft.all.of('d')} from project_financing_draft d where d.opportunity_id = ${id}::uuid`,
  );
  return rows[0] ?? null;
};

const shown = (id: string, draft: DraftRow | null): FinancingDraftType => ({
  id,
  version: draft?.version ?? 0,
  // What is stored is what an editor sends: the same shape.
  content: (draft?.content ?? null) as FinancingContentType | null,
  updatedAt: draft?.updatedAt ?? null,
  updatedBy: draft?.updatedByName ?? null,
});

/** What is being written about the financing of a project of the viewer's organisation. Errors: NOT_FOUND, FORBIDDEN. */
export const financingDraft = async (ctx: Context, id: string): Promise<FinancingDraftType> => {
  await ownRow(ctx, id);
  return shown(id, await stored(ctx, id));
};

const cleaned = ({ total, currency, sources, uses, launch, asOf, source }: FinancingContentType): FinancingContent => ({
  total,
  currency,
  sources: sources.map(({ kind, name, amount, committed }, nth) => ({
    kind,
    name: cleanText(`input.content.sources.${nth}.name`, name),
    amount,
    committed,
  })),
  uses: uses.map(({ kind, amount }) => ({ kind, amount })),
  launch: cleanText('input.content.launch', launch),
  asOf: cleanText('input.content.asOf', asOf),
  source: cleanText('input.content.source', source),
});

/** Writes a draft of a version that is the next one; false: somebody else was quicker. */
const put = async (ctx: Context, id: string, version: number, content: FinancingContent | null): Promise<boolean> => {
  const person = personOf(ctx);
  const value = content === null ? null : JSON.stringify(content);
  const rows = await write<{ version: number }>(
    ctx,
    version === 0
      ? sql`insert into project_financing_draft (opportunity_id, content, updated_by, updated_by_name)
          values (${id}::uuid, ${value}::jsonb, ${person.id}::uuid, ${person.name}) on conflict do nothing returning version`
      : sql`update project_financing_draft set content = ${value}::jsonb, version = version + 1, updated_at = now(),
            updated_by = ${person.id}::uuid, updated_by_name = ${person.name}
          where opportunity_id = ${id}::uuid and version = ${version} returning version`,
  );
  return rows.length > 0;
};

/**
 * Saves the draft that the editor has read at `version` (0: there was none). What has been published does not change. Errors: NOT_FOUND,
 * FORBIDDEN, BAD_USER_INPUT, CONFLICT with the current version and who saved it, OPPORTUNITY_NOT_TAKEN_OVER.
 */
export const saveFinancingDraft = (ctx: Context, { id, version, content }: SaveFinancingDraftInput): Promise<FinancingDraftType> =>
  transact(ctx, async (ctx) => {
    const row = await ownProject(ctx, id);
    if (!(await put(ctx, row.id, version, cleaned(content)))) {
      const current = await stored(ctx, row.id);
      throw conflict(current?.version ?? 0, current?.updatedByName ? { by: current.updatedByName } : {});
    }
    await emit(ctx, 'opportunity.financing_drafted', row.id, { payload: { version: version + 1 } });
    return shown(row.id, await stored(ctx, row.id));
  });

/** A published draft is no draft any more; one that somebody has written on since it was read stays. */
export const endDraft = async (ctx: Context, id: string, version: number): Promise<void> => {
  if (version > 0) await put(ctx, id, version, null);
};
