import type { ReactElement } from 'react';
import { formatMoney, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Unknown } from '../sources/AsOf.tsx';
import { ShareBar } from '../ui/charts/ShareBar.tsx';
import { Money } from '../ui/Figure.tsx';
import type { MeasureSumsFragment } from './measures.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';

const FIGURES = ['planned', 'allocated', 'spent', 'gap'] as const;

const Figure = ({ sums, figure }: { readonly sums: MeasureSumsFragment; readonly figure: (typeof FIGURES)[number] }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const amount = sums[figure];
  const of = sums[`${figure}Of`];
  return (
    <div className="tile">
      <dt>{t(figure)}</dt>
      <dd className="tile-figure">
        {typeof amount === 'number' ? <Money amount={amount} /> : <Unknown />}
        {of > 0 && <span className="muted small under">{t.count('statedBy', of, formatNumber(locale, of))}</span>}
      </dd>
    </div>
  );
};

/** How the plan was paid for, where every found measure states both sums. */
const Bar = ({ sums }: { readonly sums: MeasureSumsFragment }): ReactElement | null => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const { planned, allocated, gap } = sums;
  const isWhole = sums.gapOf > 0 && sums.gapOf === sums.plannedOf && sums.gapOf === sums.allocatedOf;
  if (!isWhole || typeof planned !== 'number' || typeof allocated !== 'number' || typeof gap !== 'number') return null;
  const said = { planned: formatMoney(locale, planned), allocated: formatMoney(locale, allocated), gap: formatMoney(locale, gap) };
  return (
    <ShareBar
      label={t('sumsBar', said)}
      parts={[
        { key: 'allocated', look: 'MAIN', name: t('allocated'), value: allocated, shown: said.allocated },
        { key: 'gap', look: 'MISSING', name: t('gap'), value: gap, shown: said.gap },
      ]}
    />
  );
};

/** Sums of the found measures, and of how many of them each is one. */
export const MeasureSums = ({ sums }: { readonly sums: MeasureSumsFragment }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return (
    <section aria-label={t('sumsTitle')}>
      <dl className="tiles">
        {FIGURES.map((figure) => (
          <Figure key={figure} sums={sums} figure={figure} />
        ))}
        <div className="tile">
          <dt>{t('notDone')}</dt>
          <dd className="tile-figure">{sums.notDone}</dd>
        </div>
      </dl>
      <Bar sums={sums} />
      <p className="muted small">{t('sumsNote')}</p>
    </section>
  );
};
