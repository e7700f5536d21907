import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { emptyMeasure } from 'shared/plans/measure-content.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import type { Run } from '../kernel/database.ts';
import { proposeMeasure, saveMeasureProposal } from '../plan-editor/proposal.draft.service.ts';
import type { MeasureContentType } from '../plans/measure-content.types.ts';
import type { Context } from '../request/context.ts';

/** A proposal of a new measure with a text of its own in every cell. */
export const writeProposal = async (run: Run, as: Context, town: string, word: (cell: string) => string): Promise<void> => {
  const { id, version } = await proposeMeasure(as, { newId: randomUUID(), town });
  const text = (cell: string): { ru: string } => ({ ru: word(cell) });
  const content: MeasureContent = {
    ...emptyMeasure(null),
    title: text('title'),
    delivers: text('delivers'),
    owner: text('owner'),
    note: text('note'),
    blocker: 'OTHER',
    blockedBy: text('blocked'),
    money: [{ kind: 'PLANNED', moneySource: 'LOCAL_BUDGET', year: 2026, amount: 1, uncounted: null, asOf: null, source: word('source') }],
    amendments: [
      {
        dated: '2026-05-01',
        subject: 'SCOPE',
        beforeTenge: null,
        afterTenge: null,
        words: text('amendment'),
        document: text('document'),
        source: word('amendment-source'),
        attachmentId: null,
      },
    ],
  };
  await saveMeasureProposal(as, { id, version, baseVersion: 0, content: structuredClone(content) as MeasureContentType });
  await run(sql`update measure_proposal set remarks = ${word('remarks')} where id = ${id}::uuid`);
};
