import type { LocalizedText } from '../locale/locale.ts';
import type { AmendmentEntry, MeasureContent } from './measure-content.ts';
import type { PlanContent, PlanEventEntry } from './plan-content.ts';

/** A text as the API answers it: a language that is missing is null, where a stored text does not name it. */
export interface FetchedText {
  readonly ru: string | null;
  readonly kk: string | null;
  readonly en: string | null;
}

type Fetched<Of, Texts extends keyof Of> = Omit<Of, Texts> & {
  readonly [Name in Texts]: null extends Of[Name] ? FetchedText | null : FetchedText;
};

type FetchedAmendment = Fetched<AmendmentEntry, 'words' | 'document'>;

/** A measure as the API answers it. */
export type FetchedMeasure = Fetched<Omit<MeasureContent, 'amendments'>, 'title' | 'delivers' | 'blockedBy' | 'owner' | 'note'> & {
  readonly amendments: readonly FetchedAmendment[];
};

/** A plan as the API answers it. */
export type FetchedPlan = Fetched<Omit<PlanContent, 'history'>, 'name' | 'note'> & {
  readonly history: readonly Fetched<PlanEventEntry, 'text'>[];
};

/** The text with those languages that it has. */
export const readText = ({ ru, kk, en }: FetchedText): LocalizedText => ({
  ...(ru === null ? {} : { ru }),
  ...(kk === null ? {} : { kk }),
  ...(en === null ? {} : { en }),
});

const readOptional = (text: FetchedText | null): LocalizedText | null => text && readText(text);

const readAmendment = (one: FetchedAmendment): AmendmentEntry => ({
  dated: one.dated,
  subject: one.subject,
  beforeTenge: one.beforeTenge,
  afterTenge: one.afterTenge,
  words: readText(one.words),
  document: readText(one.document),
  source: one.source,
  attachmentId: one.attachmentId,
});

/** A measure as it is stored, from what the API answers. */
export const readMeasureContent = (fetched: FetchedMeasure): MeasureContent => ({
  plan: fetched.plan,
  title: readText(fetched.title),
  category: fetched.category,
  delivers: readOptional(fetched.delivers),
  quantity: fetched.quantity,
  unit: fetched.unit,
  fromYear: fetched.fromYear,
  toYear: fetched.toYear,
  status: fetched.status,
  statusAsOf: fetched.statusAsOf,
  blocker: fetched.blocker,
  blockedBy: readOptional(fetched.blockedBy),
  owner: readOptional(fetched.owner),
  note: readOptional(fetched.note),
  money: fetched.money.map(({ kind, moneySource, year, amount, uncounted, asOf, source }) => ({
    kind,
    moneySource,
    year,
    amount,
    uncounted,
    asOf,
    source,
  })),
  amendments: fetched.amendments.map(readAmendment),
  needs: fetched.needs,
});

/** A plan as it is stored, from what the API answers. */
export const readPlanContent = (fetched: FetchedPlan): PlanContent => ({
  name: readText(fetched.name),
  fromYear: fetched.fromYear,
  toYear: fetched.toYear,
  status: fetched.status,
  statusAsOf: fetched.statusAsOf,
  history: fetched.history.map(({ date, text, source }) => ({ date, text: readText(text), source })),
  sources: fetched.sources,
  note: readOptional(fetched.note),
});
