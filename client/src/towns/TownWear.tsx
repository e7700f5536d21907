import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatDate, formatPercent } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { ClaimNumber } from '../sources/ClaimTable.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { Gauge } from '../ui/charts/Gauge.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TownFactsFragmentDoc } from './town-facts.graphql.ts';
import type { TownFactsFragment } from './town-facts.graphql.ts';
import { TOWN_WORDS } from './towns.words.ts';
import { costsOf, wearOf } from './wear.ts';
import type { WearOf } from './wear.ts';

type Claim = TownFactsFragment['facts'][number];

const WearGauge = ({ wear: { now, before } }: { readonly wear: WearOf<Claim> }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const locale = useLocale();
  const shown = formatPercent(locale, now.number, 1);
  const was = before && t('wearBefore', { value: formatPercent(locale, before.number, 1), date: formatDate(locale, before.asOf ?? '') });
  return (
    <Gauge
      label={`${now.label.text}: ${shown}${was ? `, ${was}` : ''}`}
      name={<LocalText text={now.label} />}
      value={now.number}
      shown={shown}
      before={before?.number ?? null}
    >
      <p className="muted small">
        {was && `${was}; `}
        <AsOf date={now.asOf} basis={now.basis} /> <SourceLink source={now.source} />
      </p>
    </Gauge>
  );
};

const Costs = ({ costs }: { readonly costs: readonly Claim[] }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  return (
    <>
      <h3>{t('costsTitle')}</h3>
      <ul className="plain rows">
        {costs.map((cost, place) => (
          <li key={`${cost.indicator} ${place}`}>
            <LocalText text={cost.label} />
            {': '}
            <strong>
              <ClaimNumber claim={cost} />
            </strong>
            <span className="muted small under">
              {cost.note && (
                <>
                  <LocalText text={cost.note} />
                  {'; '}
                </>
              )}
              <AsOf date={cost.asOf} basis={cost.basis} /> <SourceLink source={cost.source} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** How worn the networks are, how worn they were, and what was paid for it. The same claims stand in the table of networks below. */
export const TownWear = ({ from }: { readonly from: FragmentType<TownFactsFragment> }): ReactElement | null => {
  const t = useWords(TOWN_WORDS);
  const town = useFields(TownFactsFragmentDoc, from);
  if (!town) return null;
  const wear = wearOf(town.facts);
  const costs = costsOf(town.facts);
  if (wear.length === 0 && costs.length === 0) return null;
  return (
    <section className="section" aria-labelledby="wear">
      <h2 id="wear">{t('wearTitle')}</h2>
      <p className="muted small">{t('wearLead')}</p>
      <div className="gauges">
        {wear.map((one) => (
          <WearGauge key={one.indicator} wear={one} />
        ))}
      </div>
      {costs.length > 0 && <Costs costs={costs} />}
      <p className="small no-print">
        <a href="#facts">{t('wearTable')}</a>
      </p>
    </section>
  );
};
