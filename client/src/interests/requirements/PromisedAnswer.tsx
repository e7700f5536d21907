import { useState } from 'react';
import type { ReactElement } from 'react';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { workingDaysAfter } from 'shared/locale/working-days.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';
import type { Clause } from './Papers.tsx';
import type { AnswerClockFieldsFragment } from './requirements.graphql.ts';

const UnknownYears = ({ years }: { readonly years: readonly number[] }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  return years.length === 0 ? null : <p className="small muted">{t('holidaysUnknown', { years: years.join(', ') })}</p>;
};

const Running = ({ clock }: { readonly clock: AnswerClockFieldsFragment }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const { dueOn, used, promised, isPaused, isOverdue, endedOn, unknownYears } = clock;
  const standing = isPaused ? t('answerPaused') : isOverdue && t('answerOverdue');
  return (
    <>
      <p>
        <strong>{t('answerBy', { date: formatDate(locale, dueOn) })}</strong>{' '}
        <span className="small muted">{t('answerUsed', { used, promised })}</span>
      </p>
      {standing && <p>{standing}</p>}
      {endedOn === null && <UnknownYears years={unknownYears} />}
    </>
  );
};

/** Of a draft: the day, if it were sent today. */
const IfToday = ({ days }: { readonly days: number }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const [today] = useState(() => kazakhstanDay(new Date()));
  const { day, unknownYears } = workingDaysAfter(today, days);
  return (
    <>
      <p>
        <strong>{t('answerIfToday', { date: formatDate(locale, day) })}</strong>
      </p>
      <UnknownYears years={unknownYears} />
    </>
  );
};

interface Props {
  /** Null before it is sent, and where nothing is promised. */
  readonly clock: AnswerClockFieldsFragment | null;
  /** What the terms promise, for a draft. */
  readonly draft: Clause | undefined;
}

/** The day by which the zone has promised to answer, and how much of the time is used. */
export const PromisedAnswer = ({ clock, draft }: Props): ReactElement | null => {
  if (clock) return <Running clock={clock} />;
  return draft?.value && draft.unit ? <IfToday days={draft.value} /> : null;
};
