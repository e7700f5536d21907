import { randomUUID } from 'node:crypto';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { isRowError } from 'shared/registers/findings.ts';
import type { RowOutcome } from 'shared/registers/findings.ts';
import type { MeasureEntry } from 'shared/registers/measures/entry.ts';
import { mergeMeasure } from 'shared/registers/measures/merge.ts';
import { insertProposal, moveTo } from '../../plan-editor/proposal.draft.service.ts';
import { lockedProposal } from '../../plan-editor/proposal.queries.ts';
import { storedMeasure } from '../../plans/measure-content.queries.ts';
import type { Context } from '../../request/context.ts';
import { emit } from '../../request/outbox.ts';
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
const subjectOf = async (ctx: Context, { targetId }: WritableRow, { townId }: MeasureEntry): Promise<Subject | null> => {
  if (targetId === null) return townId === undefined ? null : { measureId: randomUUID(), townId, baseVersion: 0, before: FRESH };
  const measure = await storedMeasure(ctx, targetId);
  return measure && { measureId: measure.id, townId: measure.townId, baseVersion: measure.version, before: measure.content };
};

/** Proposes what a row says, to be decided by a second person; left where the measure has moved on since the dry run. */
const propose = async (ctx: Context, job: ImportRow, row: WritableRow): Promise<WrittenRow> => {
  const entry = entryOf(row);
  const subject = await subjectOf(ctx, row, entry);
  if (!subject) return left(row);
  const { before, ...of } = subject;
  const { content, changed, findings } = mergeMeasure(before, entry, job);
  if (changed.length === 0 || findings.some(({ code }) => isRowError(code))) return left(row);
  const id = await insertProposal(ctx, { ...of, content, state: 'SENT' });
  if (id === null) return left(row);
  const former: Left = { proposalId: id };
  return { number: row.number, outcome: of.baseVersion > 0 ? 'CHANGED' : 'MADE', targetId: of.measureId, former, leftVersion: 1 };
};

/** Proposes the rows of a dry run, in the caller's transaction. */
export const writeMeasures = async (ctx: Context, job: ImportRow, rows: readonly WritableRow[]): Promise<WrittenRow[]> => {
  const written: WrittenRow[] = [];
  for (const row of rows) written.push(await propose(ctx, job, row));
  return written;
};

const isLeft = (former: unknown): former is Left => typeof former === 'object' && former !== null && 'proposalId' in former;

/** Gives up a proposal that nobody has touched since; what was decided, returned or recalled is kept. */
const giveUp = async (ctx: Context, row: UndoableRow): Promise<RowOutcome> => {
  if (!isLeft(row.former)) return 'KEPT';
  const proposal = await lockedProposal(ctx, row.former.proposalId);
  if (proposal.state !== 'SENT' || proposal.version !== row.leftVersion) return 'KEPT';
  await moveTo(ctx, proposal, 'DRAFT');
  await moveTo(ctx, proposal, 'DISCARDED');
  await emit(ctx, 'measure.proposal_discarded', proposal.id, { payload: { measureId: proposal.measureId } });
  return 'UNDONE';
};

export const undoMeasures = async (
  ctx: Context,
  rows: readonly UndoableRow[],
): Promise<{ readonly number: number; readonly outcome: RowOutcome }[]> => {
  const undone: { number: number; outcome: RowOutcome }[] = [];
  for (const row of rows) undone.push({ number: row.number, outcome: await giveUp(ctx, row) });
  return undone;
};
