import type { ReactElement } from 'react';
import type { ZoneEstimatesQuery } from './compare.graphql.ts';
import { useWords } from '../../kernel/words.ts';
import { Measure } from '../Measure.tsx';
import { TAX_WORDS } from '../taxes.words.ts';
import { ZONES_COMPARE_WORDS } from './zones-compare.words.ts';

export type ZoneEstimate = ZoneEstimatesQuery['incentiveEstimates'][number];

/** Distinguishes sets of reliefs. */
export const reliefKey = ({ lines }: ZoneEstimate): string =>
  lines.flatMap(({ tax, clause }) => (clause?.relief ? [`${tax}:${clause.relief.measure}:${clause.relief.amount}`] : [])).join();

export const Reliefs = ({ estimate: { lines } }: { readonly estimate: ZoneEstimate }): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const relieved = lines.flatMap(({ tax, clause }) => (clause?.relief ? [{ tax, relief: clause.relief }] : []));
  if (relieved.length === 0) return <span className="muted">{t('noReliefs')}</span>;
  return (
    <ul className="plain small">
      {relieved.map(({ tax, relief }) => (
        <li key={tax}>
          {`${taxes.of('tax', tax)}: `}
          <Measure measure={relief.measure} amount={relief.amount} />
        </li>
      ))}
    </ul>
  );
};
