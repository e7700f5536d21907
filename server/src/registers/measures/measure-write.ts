import { randomUUID } from 'node:crypto';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { isRowError } from 'shared/registers/findings.ts';
import type { RowOutcome } from 'shared/registers/findings.ts';
import type { MeasureEntry } from 'shared/registers/measures/entry.ts';
import { mergeMeasure } from 'shared/registers/measures/merge.ts';
import { found } from '../../kernel/problems.ts';
import { insertProposals, moveTo } from '../../plan-editor/proposal.draft.service.ts';
import type { NewProposal } from '../../plan-editor/proposal.draft.service.ts';
import { lockedProposals } from '../../plan-editor/proposal.queries.ts';
import type { ProposalRow } from '../../plan-editor/proposal.queries.ts';
import { storedMeasures } from '../../plans/measure-content.queries.ts';
import type { StoredMeasure } from '../../plans/measure-content.queries.ts';
import type { Context } from '../../request/context.ts';
import { emitAll } from '../../request/outbox.ts';
import type { ImportRow, UndoableRow, WritableRow, WrittenRow } from '../sheet-kind.ts';
import { FRESH } from './measure-check.ts';

/** The entry of a row as the dry run stored it; its shape is that of the row's guard. */
const entryOf = ({ entry }: WritableRow): MeasureEntry => entry;

/** What an import leaves of a row, for undoing it. */
interface Left {
  readonly proposalId: string;
}

const left = ({ number, targetId }: WritableRow): WrittenRow => ({ number, outcome: 'LEFT', targetId, former: null, leftVersion: null });

/** What a row is about. */
interface Subject {
  readonly measureId: string;
  readonly townId: string;
  /** 0: a new measure. */
  readonly baseVersion: number;
  readonly before: MeasureContent;
}

/** The measure as it stands now, or a new one; null: it is gone, or the row names no town. */
const subjectOf = ({ targetId }: WritableRow, { townId }: MeasureEntry, stored: ReadonlyMap<string, StoredMeasure>): Subject | null => {
  if (targetId === null) return townId === undefined ? null : { measureId: randomUUID(), townId, baseVersion: 0, before: FRESH };
  const measure = stored.get(targetId);
  return measure ? { measureId: measure.id, townId: measure.townId, baseVersion: measure.version, before: measure.content } : null;
};

/** What a row proposes; null where the measure has moved on since the dry run. */
const proposalOf = (job: ImportRow, row: WritableRow, stored: ReadonlyMap<string, StoredMeasure>): NewProposal | null => {
  const entry = entryOf(row);
  const subject = subjectOf(row, entry, stored);
  if (!subject) return null;
  const { before, ...of } = subject;
  const { content, changed, findings } = mergeMeasure(before, entry, job);
  return changed.length === 0 || findings.some(({ code }) => isRowError(code)) ? null : { ...of, content };
};

const written = (row: WritableRow, { measureId, baseVersion }: NewProposal, proposalId: string): WrittenRow => {
  const former: Left = { proposalId };
  return { number: row.number, outcome: baseVersion > 0 ? 'CHANGED' : 'MADE', targetId: measureId, former, leftVersion: 1 };
};

/** Proposes what rows of a dry run say, to be decided by a second person, some at a time in the caller's transaction. */
export const writeMeasures = async (ctx: Context, job: ImportRow, rows: readonly WritableRow[]): Promise<WrittenRow[]> => {
  const targets = rows.flatMap(({ targetId }) => targetId ?? []);
  const stored = targets.length === 0 ? new Map<string, StoredMeasure>() : await storedMeasures(ctx, targets);
  const proposed = rows.flatMap((row) => {
    const proposal = proposalOf(job, row, stored);
    return proposal ? [{ row, proposal }] : [];
  });
  const ids = await insertProposals(
    ctx,
    'SENT',
    proposed.map(({ proposal }) => proposal),
  );
  const done = new Map(proposed.flatMap(({ row, proposal }, nth) => (ids[nth] ? [[row.number, written(row, proposal, ids[nth])]] : [])));
  return rows.map((row) => done.get(row.number) ?? left(row));
};

const isLeft = (former: unknown): former is Left => typeof former === 'object' && former !== null && 'proposalId' in former;

/** Whether a proposal is as the import left it. */
const isUntouched = ({ state, version }: ProposalRow, { leftVersion }: UndoableRow): boolean => state === 'SENT' && version === leftVersion;

/** Gives up the proposals that nobody has touched since; what was decided, returned or recalled is kept. Errors: NOT_FOUND. */
export const undoMeasures = async (
  ctx: Context,
  rows: readonly UndoableRow[],
): Promise<{ readonly number: number; readonly outcome: RowOutcome }[]> => {
  const made = rows.flatMap((row) => (isLeft(row.former) ? [{ row, id: row.former.proposalId }] : []));
  const locked = await lockedProposals(
    ctx,
    made.map(({ id }) => id),
  );
  const byId = new Map(locked.map((proposal) => [proposal.id, proposal]));
  const givenUp = made
    .map(({ row, id }) => ({ row, proposal: found(byId.get(id)) }))
    .filter(({ row, proposal }) => isUntouched(proposal, row));
  const proposals = givenUp.map(({ proposal }) => proposal);
  await moveTo(ctx, 'DRAFT', ...proposals);
  await moveTo(ctx, 'DISCARDED', ...proposals);
  const ended = proposals.map(({ id, measureId }) => ({ id, payload: { measureId } }));
  await emitAll(ctx, 'measure.proposal_discarded', ended);
  const numbers = new Set(givenUp.map(({ row }) => row.number));
  return rows.map(({ number }) => ({ number, outcome: numbers.has(number) ? 'UNDONE' : 'KEPT' }));
};
