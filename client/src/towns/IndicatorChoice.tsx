import { useId } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../kernel/words.ts';
import { comparisonAddress, readComparison, TOWN_VIEWS } from './comparison.ts';
import { FACT_GROUPS, groupOf } from './town-fact-groups.ts';
import type { TownsQuery } from './towns.graphql.ts';
import { TOWN_WORDS } from './towns.words.ts';
import './IndicatorChoice.css';

/** The indicators by subject, each with the number of towns for which it is known. */
const Options = ({ indicators }: { readonly indicators: TownsQuery['townIndicators'] }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  return (
    <>
      {FACT_GROUPS.map((group) => {
        const some = indicators.filter(({ indicator }) => groupOf(indicator) === group).toSorted((a, b) => b.known - a.known);
        if (some.length === 0) return null;
        return (
          <optgroup key={group} label={t.of('factGroup', group)}>
            {some.map(({ indicator, label, known }) => (
              <option key={indicator} value={indicator}>
                {`${label.text} (${known})`}
              </option>
            ))}
          </optgroup>
        );
      })}
    </>
  );
};

/** What the towns are compared by, and as what; both stand in the address. */
export const IndicatorChoice = ({ indicators }: { readonly indicators: TownsQuery['townIndicators'] }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const id = useId();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { indicator, view } = readComparison(params);
  return (
    <div className="comparison no-print">
      <div className="field">
        <label htmlFor={id}>{t('compareBy')}</label>
        <select
          id={id}
          value={indicator}
          onChange={({ currentTarget }) =>
            void navigate(comparisonAddress(params, { indicator: currentTarget.value }), { replace: true, preventScrollReset: true })
          }
        >
          <Options indicators={indicators} />
        </select>
      </div>
      <nav aria-label={t('viewsLabel')}>
        <ul className="plain comparison-views">
          {TOWN_VIEWS.map((one) => (
            <li key={one}>
              <Link
                to={comparisonAddress(params, { view: one })}
                aria-current={one === view ? 'true' : undefined}
                replace
                preventScrollReset
              >
                {t.of('view', one)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
};
