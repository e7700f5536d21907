import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { ClaimNumber } from '../sources/ClaimTable.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { ShareBar } from '../ui/charts/ShareBar.tsx';
import type { PartLook } from '../ui/charts/ShareBar.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TownFactsFragmentDoc } from './town-facts.graphql.ts';
import type { TownFactsFragment } from './town-facts.graphql.ts';
import { TOWN_WORDS } from './towns.words.ts';

const PARTS: readonly (readonly [indicator: string, look: PartLook])[] = [
  ['PLAN_MONEY_NATIONAL_BUDGET', 'MAIN'],
  ['PLAN_MONEY_LOCAL_BUDGET', 'SECOND'],
  ['PLAN_MONEY_OTHER_SOURCES', 'MISSING'],
];

/** Whose money the plan of the town counts on, where one source names all the parts. */
export const TownPlanMoney = ({ from }: { readonly from: FragmentType<TownFactsFragment> }): ReactElement | null => {
  const t = useWords(TOWN_WORDS);
  const town = useFields(TownFactsFragmentDoc, from);
  const parts = PARTS.flatMap(([indicator, look]) => {
    const claim = town?.facts.find((fact) => fact.indicator === indicator);
    return claim && typeof claim.number === 'number' ? [{ claim, look, value: claim.number }] : [];
  });
  const [first] = parts;
  if (!first || parts.length < PARTS.length || parts.some(({ claim }) => claim.source.url !== first.claim.source.url)) return null;
  return (
    <section className="section" aria-labelledby="plan-money">
      <h2 id="plan-money">{t('planMoneyTitle')}</h2>
      <ShareBar
        label={`${t('planMoneyTitle')}: ${parts.map(({ claim, value }) => `${claim.label.text} ${value} ${claim.unit?.text ?? ''}`).join('; ')}`}
        parts={parts.map(({ claim, look, value }) => ({
          key: claim.indicator,
          look,
          name: <LocalText text={claim.label} />,
          value,
          shown: <ClaimNumber claim={claim} />,
        }))}
      />
      <p className="muted small">
        <AsOf date={first.claim.asOf} basis={first.claim.basis} /> <SourceLink source={first.claim.source} />
      </p>
    </section>
  );
};
