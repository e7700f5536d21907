import type { Locale } from 'shared/locale/locale.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { webSource } from '../towns/source.types.ts';
import type { MeasureParts } from './measure-parts.queries.ts';
import type { MeasureAmendmentType, MeasureMoneyType, MeasureType } from './measure.types.ts';
import type { MeasureStatusChangeType } from './measure-revision.types.ts';
import type { MeasureRow } from './measures.queries.ts';
import type { Measure } from './plan.entity.ts';

interface Reader {
  readonly locale: Locale;
}

type Place = Pick<RowOf<typeof Measure>, 'townId' | 'planId'>;

/** A measure in one language; its town and plan are found by their ids. */
export type MeasureView = Omit<MeasureType, 'town' | 'plan'> & Place;

export const viewMeasure = (ctx: Reader, row: MeasureRow): MeasureView => ({
  ...row,
  title: localizedName(ctx, row.title),
  delivers: localized(ctx, row.delivers),
  unit: localized(ctx, row.unitName),
  blockedBy: localized(ctx, row.blockedBy),
  owner: localized(ctx, row.owner),
  note: localized(ctx, row.note),
  sources: row.sources.map((source) => webSource(ctx, source, row.statusAsOf)),
});

const sourceOf = (ctx: Reader, source: string | null, asOf: string | null) => (source === null ? null : webSource(ctx, source, asOf));

export const viewMoney = (ctx: Reader, { money }: MeasureParts): MeasureMoneyType[] =>
  money.map((row) => ({ ...row, source: sourceOf(ctx, row.source, row.asOf) }));

export const viewAmendments = (ctx: Reader, { amendments }: MeasureParts): MeasureAmendmentType[] =>
  amendments.map(({ dated, subject, beforeTenge, afterTenge, words, document, source, attachmentId }) => ({
    dated,
    subject,
    before: beforeTenge,
    after: afterTenge,
    text: localizedName(ctx, words),
    document: localizedName(ctx, document),
    source: sourceOf(ctx, source, dated),
    fileUrl: attachmentId === null ? null : `/files/${attachmentId}`,
  }));

export const viewHistory = (ctx: Reader, { history }: MeasureParts): MeasureStatusChangeType[] =>
  history.map(({ status, asOf, source }) => ({ status, asOf, source: sourceOf(ctx, source, asOf) }));
