import type { ReactElement } from 'react';
import { CLASS_BOUNDS, figuresOf } from 'shared/audits/potential.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { fillParams } from '../../page/fill-params.ts';
import { USE_POTENTIAL_WORDS } from './use-potential.words.ts';
import type { Potential } from './use-potential.shown.ts';

/** Index, bounds, reliability and class, each as the formula with its numbers. */
export const UseResult = ({ cells }: Pick<Potential['forUse'], 'cells'>): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const locale = useLocale();
  const { sums, index, low, high, reliability, class: name } = figuresOf(cells);
  const sum = (value: number): string => formatNumber(locale, value, 3);
  const figure = (value: number): string => formatNumber(locale, value, 1);
  const { total, known, score, evidence } = sums;
  const given = { total, known, score: sum(score), best: sum(score + total - known), evidence: sum(evidence) };
  const { promisingFrom: from, unpromisingTo: to, reliability: needed } = CLASS_BOUNDS;
  const because = { low: figure(low), high: figure(high), reliability: figure(reliability), from, to, needed };
  return (
    <section aria-labelledby="use-result">
      <h2 id="use-result">{t('result')}</h2>
      <p>
        <strong>{fillParams(t.of('because', name), because)}</strong>
      </p>
      <ul>
        <li>{index === null ? t('indexNone') : t('index', { ...given, value: figure(index) })}</li>
        <li>{t('low', { ...given, value: figure(low) })}</li>
        <li>{t('high', { ...given, value: figure(high) })}</li>
        <li>{t('reliability', { ...given, value: figure(reliability) })}</li>
      </ul>
    </section>
  );
};
