import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { MEASURE_CATEGORIES } from 'shared/plans/vocabulary.ts';
import { formatMoney, formatPercent } from '../kernel/fmt.ts';
import { secondLifeUrl } from '../kernel/urls.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Notice } from '../ui/Notice.tsx';
import { Curve } from './Curve.tsx';
import { downloadAddress } from './download.ts';
import type { FundingPageQuery, FundingRunFragment } from './funding.graphql.ts';
import { MEASURE_WORDS } from '../measures/measures.words.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { MeasureLines } from './MeasureLines.tsx';
import { MeasureNames } from './MeasureNames.tsx';
import type { QuestionText, Stand } from './question-state.ts';

interface Props {
  readonly run: FundingRunFragment;
  readonly text: QuestionText;
  readonly towns: FundingPageQuery['towns'];
  readonly onStand: (slug: string, stand: Stand) => void;
}

/** Below this the solver itself cannot tell two sets apart. */
const PROVEN = 1e-6;

const Impossible = ({ run, towns }: Pick<Props, 'run' | 'towns'>): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const names = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const nameOf = ({ by, key }: { readonly by: string; readonly key: string }): string => {
    if (by === 'TOWN') return towns.find(({ slug }) => slug === key)?.name.text ?? key;
    const category = MEASURE_CATEGORIES.find((one) => one === key);
    return category ? names.of('category', category) : key;
  };
  return (
    <Notice tone="warning" title={t('impossibleTitle')}>
      {run.impossible.length > 0 && (
        <>
          <p>{t('impossibleMust')}</p>
          <MeasureNames measures={run.impossible} />
        </>
      )}
      {run.shortfalls.length > 0 && (
        <>
          <p>{t('impossibleFloors')}</p>
          <ul>
            {run.shortfalls.map(({ limit, short }) => (
              <li key={`${limit.by} ${limit.key}`}>{t('shortBy', { name: nameOf(limit), sum: formatMoney(locale, short) })}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
};

const Billion = ({ billion }: { readonly billion: NonNullable<FundingRunFragment['billion']> }): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const locale = useLocale();
  const isNothing = billion.added.length + billion.dropped.length === 0;
  return (
    <section className="section">
      <h2>{t('billionTitle')}</h2>
      {isNothing && <p>{t('billionNothing')}</p>}
      {billion.added.length > 0 && (
        <>
          <p>{t('billion', { budget: formatMoney(locale, billion.budget), measures: t.count('measures', billion.measures) })}</p>
          <MeasureNames measures={billion.added} />
        </>
      )}
      {billion.dropped.length > 0 && (
        <>
          <p>{t('billionDropped')}</p>
          <MeasureNames measures={billion.dropped} />
        </>
      )}
    </section>
  );
};

/** How good the answer is, and how to keep it. */
const Ended = ({ run }: { readonly run: FundingRunFragment }): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const locale = useLocale();
  const gap = run.gap ?? 1;
  return (
    <>
      <p>{gap <= PROVEN ? t('proven') : t('near', { gap: formatPercent(locale, gap * 100) })}</p>
      <p className="no-print">
        {t('share')} <a {...downloadAddress(run)}>{t('download')}</a>
      </p>
      <p className="no-print">
        <Link to={secondLifeUrl(`run=${run.id}`)}>{t('secondLife')}</Link>
      </p>
    </>
  );
};

/** What was found: the chosen, what one more billion would buy, other budgets, and why the others are out. */
export const Answer = ({ run, text, towns, onStand }: Props): ReactElement | null => {
  const t = useWords(FUNDING_WORDS);
  const locale = useLocale();
  if (run.isInfeasible) return <Impossible run={run} towns={towns} />;
  const { total, billion } = run;
  if (!total) return run.state === 'DONE' ? <Notice tone="warning" title={t('nothing')} /> : null;
  const sums = {
    budget: formatMoney(locale, total.budget),
    measures: t.count('measures', total.measures),
    spent: formatMoney(locale, total.spent),
  };
  return (
    <>
      <h2>{t('answerTitle')}</h2>
      <p className="lead">{t('answer', sums)}</p>
      {run.state === 'DONE' && <Ended run={run} />}
      <MeasureLines title={t('chosenTitle')} lines={run.chosen} spent={total.spent} text={text} onStand={onStand} />
      {billion && <Billion billion={billion} />}
      {run.curve.length > 0 && <Curve points={run.curve} />}
      <MeasureLines title={t('outTitle')} lines={run.out} text={text} onStand={onStand} />
    </>
  );
};
