import type { ReactElement } from 'react';
import type { FactKey } from 'shared/opportunities/kinds.ts';
import { CONDITIONS, CONTAMINATIONS } from 'shared/opportunities/kinds.ts';
import type { Unit } from '../../kernel/fmt.ts';
import { useWords } from '../../kernel/words.ts';
import { keyFigureOf } from '../../opportunities/key-figures.tsx';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { AsOf, Unknown } from '../../sources/AsOf.tsx';
import { SourceLink } from '../../sources/SourceLinks.tsx';
import { Quantity } from '../../ui/Figure.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import type { MatchedCondition } from '../matched-conditions.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import type { MatchedFactsFragment } from './matched-facts.graphql.ts';
import './MatchedFacts.css';

type Unmarked<Fragment> = Fragment extends unknown ? Omit<Fragment, ' $fragmentName' | '__typename' | 'id'> : never;

type Shown = Unmarked<MatchedFactsFragment>;
type Fact = NonNullable<Shown['facts']>[number];

interface LineProps {
  readonly condition: MatchedCondition;
  readonly shown: Shown;
}

const UNITS: Partial<Record<FactKey, Unit>> = {
  LAND_HA: 'HA',
  FLOOR_M2: 'M2',
  POWER_MVA: 'MVA',
  WATER_M3_DAY: 'M3_DAY',
  HEAT_GCAL_HOUR: 'GCAL_HOUR',
};

/** What a claim says, as short as it can be said. */
const Statement = ({ fact }: { readonly fact: Fact }): ReactElement | null => {
  const words = useWords(OPPORTUNITY_WORDS);
  const unit = UNITS[fact.key];
  const condition = CONDITIONS.find((one) => one === fact.code);
  const contamination = CONTAMINATIONS.find((one) => one === fact.code);
  if (typeof fact.number === 'number' && unit) return <Quantity value={fact.number} unit={unit} />;
  if (fact.key === 'CONDITION' && condition) return <>{words.of('condition', condition)}</>;
  if (fact.key === 'CONTAMINATION' && contamination) return <>{words.of('contamination', contamination)}</>;
  return fact.text ? <LocalText text={fact.text} /> : null;
};

/** The name of a condition without the unit that its filter states. */
const useLabel = (): ((condition: MatchedCondition) => string) => {
  const t = useWords(SEARCH_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  return ({ field, utility, keys }) => {
    if (utility) return words.of('utility', utility);
    const figure = keyFigureOf(keys);
    return figure ? words.of('figure', figure) : t.of('filter', field);
  };
};

/** The claim that answers a condition: of the nearest subject, its newest. */
const answerOf = (facts: readonly Fact[], keys: readonly FactKey[]): Fact | undefined =>
  keys.flatMap((key) => facts.filter((fact) => fact.key === key)).at(0);

/** A utility that its steward has stated without a claim. */
const ByWord = (): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  return (
    <>
      <span className="matched-said">{t('isThere')}</span>
      <span className="matched-source">{t('byStewardWord')}</span>
    </>
  );
};

const Said = ({ condition, shown }: LineProps): ReactElement | null => {
  const t = useWords(SEARCH_WORDS);
  const fact = answerOf(shown.facts ?? [], condition.keys);
  if (!fact) {
    const isThere = condition.utility !== undefined && (shown.utilitiesPresent ?? []).includes(condition.utility);
    return isThere ? <ByWord /> : <Unknown />;
  }
  const [source] = fact.sources;
  return (
    <>
      <span className="matched-said">
        <Statement fact={fact} />
      </span>
      <span className="matched-source">
        {source ? <SourceLink source={source} /> : t('byStewardWord')}
        {fact.asOf && (
          <>
            {', '}
            <AsOf date={fact.asOf} />
          </>
        )}
      </span>
    </>
  );
};

const Line = ({ condition, shown }: LineProps): ReactElement => (
  <div>
    <dt>{useLabel()(condition)}</dt>
    <dd>
      <Said condition={condition} shown={shown} />
    </dd>
  </div>
);

interface Props {
  readonly conditions: readonly MatchedCondition[];
  readonly shown: Shown;
}

/** Answers on the card what the reader filtered by: the value, who says so, and of when. */
export const MatchedFacts = ({ conditions, shown }: Props): ReactElement => (
  <dl className="matched">
    {conditions.map((condition) => (
      <Line key={condition.utility ?? condition.field} condition={condition} shown={shown} />
    ))}
  </dl>
);
