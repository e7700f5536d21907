import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { ENDED_STATES } from 'shared/interests/interest.machine.ts';
import { sqlWords } from '../kernel/sql-words.ts';
import type { RowOf } from '../kernel/entity.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { seesInterests } from '../access/interest.policy.ts';
import type { InterestType } from '../interests/interest.types.ts';
import { INTEREST_COLUMNS, INTEREST_TABLES, toInterest } from '../interests/interest.view.ts';
import type { InterestRow } from '../interests/interest.view.ts';
import { ReviewCase, ReviewNote } from './review.entity.ts';
import type { ReviewCaseType, ReviewColleagueType, ReviewNoteType } from './review.types.ts';

/** A case about which nothing is kept. */
const UNKEPT: ReviewCaseType = { assignee: null, dueOn: null, version: 0 };

const toCase = ({ assigneeId, assigneeName, dueOn, version }: RowOf<typeof ReviewCase>): ReviewCaseType => ({
  assignee: assigneeId && assigneeName ? { id: assigneeId, name: assigneeName } : null,
  dueOn,
  version,
});

/** What is kept about cases of the viewer's organisation; the database shows no others. */
export const reviewCaseLoader = (ctx: Context): DataLoader<string, ReviewCaseType> =>
  once(
    ctx,
    'reviewCaseLoader',
    () =>
      new DataLoader<string, ReviewCaseType>(
        async (ids) => {
          const rows = await read<RowOf<typeof ReviewCase>>(
            ctx,
            sql`select ${ReviewCase.all.of('c')} from review_case c where c.interest_id = any (${[...ids]}::uuid[])`,
          );
          const byInterest = new Map(rows.map((row) => [row.interestId, toCase(row)]));
          return ids.map((id) => byInterest.get(id) ?? UNKEPT);
        },
        { cache: false },
      ),
  );

const SHOWN = ReviewNote.without('authorId');

/** Notes on a case, newest first; only for the steward's people, as the database says too. */
export const reviewNotes = (ctx: Context, interestId: string): Promise<ReviewNoteType[]> =>
  read<RowOf<typeof SHOWN>>(
    ctx,
    sql`select ${SHOWN.of('n')} from review_note n where n.interest_id = ${interestId}::uuid order by n.at desc, n.id limit 200`,
  );

/** The people of the steward, of whom one can work on a case. */
export const reviewColleagues = (ctx: Context, stewardId: string): Promise<ReviewColleagueType[]> =>
  read<ReviewColleagueType>(ctx, sql`select id, name from colleagues_of(${stewardId}::uuid)`);

const MOST_RIVALS = 20;

/** Other sent expressions of interest in the same opportunity at the same steward: the open ones first, the newest of each. */
export const rivalsOf = async (ctx: Context, { id, opportunityId, stewardId }: InterestType): Promise<InterestType[]> => {
  const rows = await read<InterestRow>(
    ctx,
    sql`select ${INTEREST_COLUMNS} from ${INTEREST_TABLES} where i.opportunity_id = ${opportunityId}::uuid and i.steward_id = ${stewardId}::uuid
      and i.id <> ${id}::uuid and i.state <> 'DRAFT' and ${seesInterests(ctx.actor)}
      order by i.state in (${sqlWords(ENDED_STATES)}), i.submitted_at desc, i.id limit ${MOST_RIVALS}`,
  );
  return rows.map((row) => toInterest(ctx, row)).filter(({ viewerSide }) => viewerSide === 'STEWARD');
};
