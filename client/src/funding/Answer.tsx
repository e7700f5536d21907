import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatMoney, formatPercent } from '../kernel/fmt.ts';
import { secondLifeUrl } from '../kernel/urls.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Notice } from '../ui/Notice.tsx';
import { Curve } from './Curve.tsx';
import { downloadAddress } from './download.ts';
import type { FundingPageQuery, FundingRunFragment } from './funding.graphql.ts';
import { itemLines } from './funding-item.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { ItemLines } from './ItemLines.tsx';
import { ItemNames } from './ItemNames.tsx';
import { subjectOfText } from './question-state.ts';
import type { QuestionText, Stand } from './question-state.ts';
import { Uncounted } from './Uncounted.tsx';
import { useGroupNames } from './useGroupNames.ts';

/** "12 projects", in words. */
const useCount = (isPortfolio: boolean): ((count: number) => string) => {
  const t = useWords(FUNDING_WORDS);
  return (count) => (isPortfolio ? t.count('projects', count) : t.count('measures', count));
};

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
  const locale = useLocale();
  const nameOf = useGroupNames(towns, run.question.portfolio ? 'PROJECTS' : 'MEASURES');
  return (
    <Notice tone="warning" title={t('impossibleTitle')}>
      {run.impossible.length > 0 && (
        <>
          <p>{t('impossibleMust')}</p>
          <ItemNames items={itemLines(run.impossible)} />
        </>
      )}
      {run.shortfalls.length > 0 && (
        <>
          <p>{t('impossibleFloors')}</p>
          <ul>
            {run.shortfalls.map(({ limit, short }) => (
              <li key={`${limit.by} ${limit.key}`}>
                {t('shortBy', { name: nameOf(limit.by, limit.key), sum: formatMoney(locale, short) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
};

interface BillionProps {
  readonly billion: NonNullable<FundingRunFragment['billion']>;
  readonly isPortfolio: boolean;
}

const Billion = ({ billion, isPortfolio }: BillionProps): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const countOf = useCount(isPortfolio);
  const locale = useLocale();
  const isNothing = billion.added.length + billion.dropped.length === 0;
  return (
    <section className="section">
      <h2>{t('billionTitle')}</h2>
      {isNothing && <p>{t('billionNothing')}</p>}
      {billion.added.length > 0 && (
        <>
          <p>{t('billion', { budget: formatMoney(locale, billion.budget), items: countOf(billion.count) })}</p>
          <ItemNames items={itemLines(billion.added)} />
        </>
      )}
      {billion.dropped.length > 0 && (
        <>
          <p>{t('billionDropped')}</p>
          <ItemNames items={itemLines(billion.dropped)} />
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
        {run.question.portfolio?.withDrafts ? t('shareOwn') : t('share')} <a {...downloadAddress(run)}>{t('download')}</a>
      </p>
      {!run.question.portfolio && (
        <p className="no-print">
          <Link to={secondLifeUrl(`run=${run.id}`)}>{t('secondLife')}</Link>
        </p>
      )}
    </>
  );
};

const Found = ({ run, text, onStand }: Omit<Props, 'towns'>): ReactElement | null => {
  const t = useWords(FUNDING_WORDS);
  const locale = useLocale();
  const isPortfolio = subjectOfText({ portfolio: run.question.portfolio ?? null }) === 'PROJECTS';
  const countOf = useCount(isPortfolio);
  const { total, billion, chosen, out } = run;
  if (!total) return run.state === 'DONE' ? <Notice tone="warning" title={t('nothing')} /> : null;
  if (chosen.length + out.length === 0) return <Notice tone="warning" title={t('nobody')} />;
  const sums = { budget: formatMoney(locale, total.budget), items: countOf(total.count), spent: formatMoney(locale, total.spent) };
  return (
    <>
      <h2>{t('answerTitle')}</h2>
      <p className="lead">{t('answer', sums)}</p>
      {run.state === 'DONE' && <Ended run={run} />}
      <ItemLines title={t('chosenTitle')} lines={itemLines(chosen)} spent={total.spent} text={text} onStand={onStand} />
      {billion && <Billion billion={billion} isPortfolio={isPortfolio} />}
      {run.curve.length > 0 && <Curve points={run.curve} />}
      <ItemLines title={t('outTitle')} lines={itemLines(out)} text={text} onStand={onStand} />
    </>
  );
};

/** What was found: the chosen, what one more billion would buy, other budgets, why the others are out, and what could not be counted. */
export const Answer = ({ run, text, towns, onStand }: Props): ReactElement => (
  <>
    {run.isInfeasible ? <Impossible run={run} towns={towns} /> : <Found run={run} text={text} onStand={onStand} />}
    <Uncounted uncounted={run.uncounted} />
  </>
);
