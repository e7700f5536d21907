import type { ReactElement } from 'react';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { changedPlanParts } from 'shared/plans/plan-content.ts';
import type { PlanContent, PlanPart } from 'shared/plans/plan-content.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { ChangesTable } from '../measures/ChangesTable.tsx';
import { PLAN_WORDS } from './plan.words.ts';

const inAllLanguages = (text: LocalizedText | null): string | null => [text?.ru, text?.kk, text?.en].filter(Boolean).join(' / ') || null;

/** Says what a plan states, part by part; null: it is not stated. */
export const usePlanWords = (): ((part: PlanPart, content: PlanContent) => string | null) => {
  const t = useWords(PLAN_WORDS);
  const locale = useLocale();
  const said: Readonly<Record<PlanPart, (content: PlanContent) => string | null>> = {
    name: ({ name }) => inAllLanguages(name),
    fromYear: ({ fromYear }) => (fromYear === null ? null : String(fromYear)),
    toYear: ({ toYear }) => (toYear === null ? null : String(toYear)),
    status: ({ status }) => t.of('status', status),
    statusAsOf: ({ statusAsOf }) => statusAsOf && formatDate(locale, statusAsOf),
    history: ({ history }) =>
      history.map(({ date, text, source }) => [formatDate(locale, date), inAllLanguages(text), source].join(' · ')).join('\n') || null,
    sources: ({ sources }) => sources.join('\n') || null,
    note: ({ note }) => inAllLanguages(note),
  };
  return (part, content) => said[part](content);
};

interface Props {
  readonly caption: string;
  /** Null: the plan is new. */
  readonly before: PlanContent | null;
  readonly after: PlanContent;
}

/** What differs between two states of a plan. */
export const PlanChanges = ({ caption, before, after }: Props): ReactElement => {
  const t = useWords(PLAN_WORDS);
  const say = usePlanWords();
  const parts = changedPlanParts(before, after).map((part) => ({
    key: part,
    label: t.of('part', part),
    before: before && say(part, before),
    after: say(part, after),
  }));
  return <ChangesTable caption={caption} parts={parts} />;
};
