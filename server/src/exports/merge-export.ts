import { localePrefix, pickText } from 'shared/locale/locale.ts';
import { balanceOf } from 'shared/plan-merging/balance.ts';
import type { MergeGroup } from 'shared/plan-merging/balance.ts';
import { MERGE_WORDS } from 'shared/plan-merging/merge-words.ts';
import type { MergeContent, MergeRow } from 'shared/plan-merging/rows.ts';
import { found } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import type { Context } from '../request/context.ts';
import { mergeCheck } from '../plan-merging/merge-check.queries.ts';
import { contentOf } from '../plan-merging/merge-check.service.ts';
import { smallWorkbook } from './small-workbook.ts';

const EXPORT = rateLimit('EXPORT_MERGE', { per: 'ADDRESS', points: 60, seconds: 3_600 });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface MergeFile {
  readonly type: string;
  readonly bytes: Buffer;
}

type Cell = string | number | null;
type FileWord = keyof (typeof MERGE_WORDS)['RU']['file'];

const COLUMNS: readonly (readonly [FileWord, 'TEXT' | 'NUMBER', number])[] = [
  ['outcome', 'TEXT', 18],
  ['before', 'TEXT', 60],
  ['beforeSum', 'NUMBER', 22],
  ['after', 'TEXT', 60],
  ['afterSum', 'NUMBER', 22],
  ['kept', 'NUMBER', 20],
  ['cut', 'NUMBER', 20],
  ['lost', 'NUMBER', 20],
  ['unstated', 'NUMBER', 20],
  ['added', 'NUMBER', 20],
  ['duplicated', 'NUMBER', 20],
  ['fresh', 'NUMBER', 20],
  ['reason', 'TEXT', 60],
];

const chosen = (rows: readonly MergeRow[], places: readonly number[]): MergeRow[] => places.flatMap((index) => rows[index] ?? []);

const titlesOf = (ctx: Context, rows: readonly MergeRow[]): Cell =>
  rows.length === 0 ? null : rows.map(({ title }) => pickText(title, ctx.locale)?.text ?? '').join('; ');

/** Empty where no row states a sum. */
const sumOf = (rows: readonly MergeRow[]): Cell =>
  rows.every(({ amount }) => amount === null) ? null : rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

const cellsOf = (ctx: Context, content: MergeContent, { before, after, outcome, money }: MergeGroup): Cell[] => {
  const [ones, others] = [chosen(content.before, before), chosen(content.after, after)];
  const reasons = outcome === 'LOST' ? content.reasons.filter((reason) => before.includes(reason.before)) : [];
  return [
    MERGE_WORDS[ctx.locale].outcome[outcome],
    titlesOf(ctx, ones),
    sumOf(ones),
    titlesOf(ctx, others),
    sumOf(others),
    money.kept,
    money.cut,
    money.lost,
    money.unstated,
    money.added,
    money.duplicated,
    money.fresh,
    reasons.length === 0 ? null : reasons.map(({ words }) => words).join('; '),
  ];
};

/** The workbook of a check that the viewer may see: a row for each group, whose sums add up to those of the page. Errors: NOT_FOUND, RATE_LIMITED. */
export const exportMerge = async (ctx: Context, id: string, origin: string): Promise<MergeFile> => {
  await limit(ctx, EXPORT);
  const check = found(await mergeCheck(ctx, id));
  const content = contentOf(check);
  const { groups, money } = balanceOf(content);
  const words = MERGE_WORDS[ctx.locale];
  const at = new Date();
  const bytes = await smallWorkbook({
    names: [words.file.rows, words.file.about],
    columns: COLUMNS.map(([key, type, width]) => ({ heading: words.file[key], type, width })),
    rows: groups.map((group) => cellsOf(ctx, content, group)),
    about: [
      [words.file.page, `${origin}${localePrefix[ctx.locale]}/plans/merges/${check.id}`],
      [words.file.plan, pickText(check.planName, ctx.locale)?.text ?? ''],
      [words.file.regional, check.afterName],
      [words.file.source, check.afterSource],
      [words.file.signed, check.signedAt ?? words.file.notSigned],
      ...(['before', 'kept', 'cut', 'lost', 'unstated', 'after', 'added', 'duplicated', 'fresh'] as const).map(
        (key) => [words.money[key], money[key]] as const,
      ),
      [words.file.unknown, words.file.unknownText],
      [words.file.takenAt, at],
    ],
    at,
  });
  return { type: XLSX, bytes };
};
