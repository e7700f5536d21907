import type { ReactElement } from 'react';
import { CONDITIONS, CONTAMINATIONS } from 'shared/opportunities/kinds.ts';
import type { FactKey } from 'shared/opportunities/kinds.ts';
import { formatNumber } from '../kernel/fmt.ts';
import type { Unit } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { DateText, Money, Quantity } from '../ui/Figure.tsx';
import type { OpportunityClaimsFragment } from './opportunity-claims.graphql.ts';
import type { Fact } from './opportunity-facts.ts';

const UNIT_OF_KEY: Partial<Record<FactKey, Unit>> = {
  LAND_HA: 'HA',
  FLOOR_M2: 'M2',
  POWER_MVA: 'MVA',
  WATER_M3_DAY: 'M3_DAY',
  HEAT_GCAL_HOUR: 'GCAL_HOUR',
};

/** Sums that the files keep in tenge. */
const TENGE_KEYS: readonly FactKey[] = ['PRICE', 'INVESTED', 'DEBT'];

interface Props {
  readonly fact: Fact;
  readonly shown: OpportunityClaimsFragment;
}

const ClaimNumber = ({ fact, shown, value }: Props & { readonly value: number }): ReactElement => {
  const locale = useLocale();
  const unit = UNIT_OF_KEY[fact.key];
  if (unit) return <Quantity value={value} unit={unit} />;
  if (fact.key === 'INVESTMENT') return <Money amount={value} currency={shown.investment?.currency ?? 'KZT'} />;
  if (TENGE_KEYS.includes(fact.key)) return <Money amount={value} />;
  if (fact.key === 'YEAR_BUILT') return <span className="figure">{value}</span>;
  return <span className="figure">{formatNumber(locale, value)}</span>;
};

/** A word of a closed list, or a date. */
const ClaimCode = ({ claim, code }: { readonly claim: FactKey; readonly code: string }): ReactElement => {
  const words = useWords(OPPORTUNITY_WORDS);
  const condition = CONDITIONS.find((one) => one === code);
  const contamination = CONTAMINATIONS.find((one) => one === code);
  if (claim === 'CONDITION' && condition) return <>{words.of('condition', condition)}</>;
  if (claim === 'CONTAMINATION' && contamination) return <>{words.of('contamination', contamination)}</>;
  return <DateText date={code} />;
};

/** The statement of one source: a figure with its unit, words, or both. */
export const OpportunityClaimValue = ({ fact, shown }: Props): ReactElement => {
  const hasNumber = typeof fact.number === 'number' || fact.code !== null;
  return (
    <>
      {typeof fact.number === 'number' && (
        <strong className="claim-number">
          <ClaimNumber fact={fact} shown={shown} value={fact.number} />
        </strong>
      )}
      {fact.code && (
        <strong>
          <ClaimCode claim={fact.key} code={fact.code} />
        </strong>
      )}
      {fact.text && (
        <span className={hasNumber ? 'muted small under' : undefined}>
          <LocalText text={fact.text} />
        </span>
      )}
    </>
  );
};
