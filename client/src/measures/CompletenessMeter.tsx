import type { ReactElement } from 'react';
import { MEASURE_FIELDS } from 'shared/plans/completeness.ts';
import type { MeasureField } from 'shared/plans/completeness.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { CompletenessFragment } from './measures.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';
import './CompletenessMeter.css';

interface Props {
  readonly known: number;
  readonly total: number;
  /** What is missing, in words. */
  readonly missing: string | null;
  /** What it is the completeness of; by default, of a measure. */
  readonly label?: string;
}

/** A bar of what is stated, with what is missing in words. */
export const Meter = ({ known, total, missing, label }: Props): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const said = t('statedOf', { known: formatNumber(locale, known), total: formatNumber(locale, total) });
  return (
    <div className="completeness">
      <meter min={0} max={total} value={known} aria-label={label ?? t('completeness')} title={said} />
      <span className="small">{said}</span>
      {missing !== null && <span className="muted small under">{`${t('missingFields')}: ${missing}`}</span>}
    </div>
  );
};

/** How much of what a plan has to state of one measure is stated, and what is not. */
export const MeasureCompleteness = ({ missing }: { readonly missing: readonly MeasureField[] }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const total = MEASURE_FIELDS.length;
  const names = missing.map((field) => t.of('field', field)).join(', ');
  return <Meter known={total - missing.length} total={total} missing={names || null} />;
};

/** The same of all measures of a list together: of a town, of a plan. */
export const ListCompleteness = ({
  completeness: { known, total, missing },
}: {
  readonly completeness: CompletenessFragment;
}): ReactElement | null => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  if (total === 0) return null;
  const names = missing.map(({ field, count }) => `${t.of('field', field)} (${formatNumber(locale, count)})`).join(', ');
  return (
    <section aria-label={t('completeness')}>
      <p className="completeness-title">{t('completeness')}</p>
      <Meter known={known} total={total} missing={names || null} />
    </section>
  );
};
