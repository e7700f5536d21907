import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import type { ChallengedMeasureFigure } from 'shared/challenges/vocabulary.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { planUrl, townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { ChallengeLink } from '../sources/ChallengeLink.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { MeasureCompleteness } from './CompletenessMeter.tsx';
import type { MeasurePageQuery } from './measure-page.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';

type Measure = NonNullable<MeasurePageQuery['measure']>;

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Delivers = ({ measure: { delivers, quantity, unit } }: { readonly measure: Measure }): ReactElement => {
  const locale = useLocale();
  if (!delivers && typeof quantity !== 'number') return <Unknown />;
  return (
    <>
      {typeof quantity === 'number' && (
        <span className="figure">
          {formatNumber(locale, quantity)} {unit && <LocalText text={unit} />}
        </span>
      )}
      {delivers && (
        <span className="under">
          <LocalText text={delivers} />
        </span>
      )}
    </>
  );
};

const termOf = ({ fromYear, toYear }: Measure): string | null => {
  if (fromYear && toYear) return fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`;
  return fromYear || toYear ? `${fromYear ?? '?'}–${toYear ?? '?'}` : null;
};

const PlanOf = ({ plan }: Pick<Measure, 'plan'>): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  if (!plan) return <span className="muted">{t('noPlan')}</span>;
  return (
    <Link to={planUrl(plan.slug)}>
      <LocalText text={plan.name} />
    </Link>
  );
};

const SUMS = [
  ['planned', 'PLANNED'],
  ['allocated', 'ALLOCATED'],
  ['spent', 'SPENT'],
] as const;

interface FigureProps {
  readonly measure: Measure;
  readonly figure: ChallengedMeasureFigure;
  readonly name: string;
  /** Nobody can challenge what nobody has stated. */
  readonly isKnown: boolean;
  readonly children: ReactNode;
}

/** A figure, the mark of a challenge that stands against it, and the link to challenge it. */
const Figure = ({ measure: { slug, disputed }, figure, name, isKnown, children }: FigureProps): ReactElement => (
  <Line name={name}>
    {children}
    {isKnown && <ChallengeLink place="measures" slug={slug} figure={figure} name={name} isDisputed={disputed.includes(figure)} />}
  </Line>
);

/** The figures of a measure at a glance, each with its challenge. */
export const MeasureGlance = ({ measure }: { readonly measure: Measure }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const nameOf = { planned: t('planned'), allocated: t('allocated'), spent: t('spent') };
  const sum = (amount: number | null | undefined): ReactElement => (typeof amount === 'number' ? <Money amount={amount} /> : <Unknown />);
  return (
    <section className="panel glance" aria-label={t('sumsTitle')}>
      <dl className="facts facts-wide">
        <Line name={t.of('facet', 'town')}>
          <Link to={townUrl(measure.town.slug)}>
            <LocalText text={measure.town.name} />
          </Link>
        </Line>
        <Line name={t('plan')}>
          <PlanOf plan={measure.plan} />
        </Line>
        <Figure measure={measure} figure="STATUS" name={t.of('facet', 'status')} isKnown>
          {t.of('status', measure.status)}
        </Figure>
        <Figure measure={measure} figure="DELIVERS" name={t('delivers')} isKnown={measure.delivers !== null || measure.quantity !== null}>
          <Delivers measure={measure} />
        </Figure>
        <Figure measure={measure} figure="TERM" name={t('terms')} isKnown={termOf(measure) !== null}>
          {termOf(measure) ?? <Unknown />}
        </Figure>
        {SUMS.map(([name, figure]) => (
          <Figure key={figure} measure={measure} figure={figure} name={nameOf[name]} isKnown={measure[name] !== null}>
            {sum(measure[name])}
          </Figure>
        ))}
        <Line name={t('gap')}>{sum(measure.gap)}</Line>
        <Line name={t.of('facet', 'funding')}>{t.of('funding', measure.funding)}</Line>
        {measure.owner && (
          <Figure measure={measure} figure="OWNER" name={t('owner')} isKnown>
            <LocalText text={measure.owner} />
          </Figure>
        )}
        <Line name={t('completeness')}>
          <MeasureCompleteness missing={measure.missing} />
        </Line>
        <Line name={t('asOf')}>
          <AsOf date={measure.statusAsOf} basis={measure.asOfBasis} />
        </Line>
      </dl>
    </section>
  );
};
