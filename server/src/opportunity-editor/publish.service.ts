import sql from 'sql-template-tag';
import { checkContent } from 'shared/opportunities/checks.ts';
import type { ContentFinding } from 'shared/opportunities/checks.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { PART_LISTS } from 'shared/opportunities/parts.ts';
import type { Evidence } from 'shared/opportunities/parts.ts';
import { canonicalText } from 'shared/opportunities/same.ts';
import { ASKED_FACTS } from 'shared/opportunities/unknowns.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { partsByKind } from '../opportunities/part.queries.ts';
import { settleStated } from '../opportunity-questions/question.service.ts';
import { badInput, conflict, found, ruleBroken } from '../kernel/problems.ts';
import { transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { contentOf } from './content.queries.ts';
import type { StewardRow } from './content.queries.ts';
import type { PublishOpportunityInput } from './editor.inputs.ts';
import { writeClaims } from './publish.rows.ts';
import { publicUnknowns, writeSummary } from './publish.summary.ts';
import { ownRow, storedDraft } from './steward-row.ts';
import type { DraftRow } from './steward-row.ts';
import { surroundingsOf } from './surroundings.ts';

const EVIDENCE = ['grade', 'source', 'asOf'] as const;

const without = (path: string, { grade, source, asOf }: Evidence): FieldProblem[] =>
  EVIDENCE.filter((field) => ({ grade, source, asOf })[field] === null).map((field) => ({ path: `${path}.${field}`, rule: 'REQUIRED' }));

/** New statements that nobody vouches for: each needs its grounds, source and date. What stood there before keeps what it had. */
const unfounded = (content: OpportunityContent, base: OpportunityContent): FieldProblem[] => {
  const stood = new Set([...base.claims, ...partsByKind(base).flatMap(([, parts]) => parts)].map(canonicalText));
  const check = (path: string, one: Evidence): FieldProblem[] => (stood.has(canonicalText(one)) ? [] : without(path, one));
  return [
    ...content.claims.flatMap((claim, index) => check(`claims.${index}`, claim)),
    ...partsByKind(content).flatMap(([kind, parts]) => parts.flatMap((part, index) => check(`${PART_LISTS[kind]}.${index}`, part))),
  ];
};

const required = (path: string, isMissing: boolean): FieldProblem[] => (isMissing ? [{ path, rule: 'REQUIRED' }] : []);

/** What a content lacks to be shown to everybody. */
const missingFor = (row: StewardRow, content: OpportunityContent, base: OpportunityContent): FieldProblem[] => {
  const { consent, claims, currency } = content;
  const isGiven = consent.state === 'GIVEN';
  return [
    ...required('place', row.zoneId === null && content.town === null && content.place === null),
    ...required('consent.givenOn', isGiven && consent.givenOn === null),
    ...required('consent.document', isGiven && consent.document === null),
    ...required('currency', currency === null && claims.some(({ key, number }) => key === 'INVESTMENT' && number !== null)),
    ...unfounded(content, base),
  ];
};

/** Of each finding its justification; refuses while one has none. */
const justified = (findings: readonly ContentFinding[]): Readonly<Record<string, string>> => {
  const open = findings.filter(({ justification }) => justification === null);
  if (open.length > 0) throw ruleBroken('OPPORTUNITY_INCONSISTENT', { count: open.length });
  return Object.fromEntries(findings.map(({ key, justification }) => [key, justification ?? '']));
};

/**
 * Makes a content what everybody sees of a row, in the caller's transaction; questions about what is now known are settled.
 * Errors: CONFLICT when somebody has changed the row since it was read.
 */
export const publishContent = async (
  ctx: Context,
  row: StewardRow,
  content: OpportunityContent,
  base: OpportunityContent,
): Promise<void> => {
  await writeClaims(ctx, row, content, base);
  if (!(await writeSummary(ctx, row, content))) throw conflict(row.version + 1);
  const unknown = publicUnknowns(row, content);
  await settleStated(
    ctx,
    row.id,
    ASKED_FACTS.filter((fact) => !unknown.includes(fact)),
  );
};

const publishDraft = async (ctx: Context, row: StewardRow, draft: DraftRow): Promise<void> => {
  const { content } = draft;
  const base = await contentOf(ctx, row);
  const missing = missingFor(row, content, base);
  if (missing.length > 0) throw badInput(...missing.map(({ path, rule }) => ({ path: `input.content.${path}`, rule })));
  const words = justified(checkContent(content, surroundingsOf(ctx, row, content)));
  await publishContent(ctx, row, content, base);
  await write(ctx, sql`update opportunity_draft set published_version = version where opportunity_id = ${row.id}::uuid`);
  await emit(ctx, 'opportunity.published', row.id, {
    payload: { version: row.version + 1, ...(Object.keys(words).length > 0 ? { justified: words } : {}) },
  });
};

/**
 * Publishes the draft as it was read, whole or not at all; published already, it changes nothing. Errors: NOT_FOUND, FORBIDDEN,
 * CONFLICT with the current version, BAD_USER_INPUT for what is missing, OPPORTUNITY_NOT_TAKEN_OVER, OPPORTUNITY_INCONSISTENT.
 */
export const publishOpportunity = (ctx: Context, { id, version }: PublishOpportunityInput): Promise<StewardRow> =>
  transact(ctx, async (ctx) => {
    const row = await ownRow(ctx, id);
    if (row.origin === 'PUBLIC_RECORD') throw ruleBroken('OPPORTUNITY_NOT_TAKEN_OVER');
    const draft = found(await storedDraft(ctx, id, true));
    if (draft.version !== version) throw conflict(draft.version, draft.updatedByName ? { by: draft.updatedByName } : {});
    if (draft.publishedVersion === version && row.publication === 'PUBLISHED') return row;
    await publishDraft(ctx, row, draft);
    return ownRow(ctx, id);
  });
