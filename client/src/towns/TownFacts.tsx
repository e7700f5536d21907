import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { TownFactsFragmentDoc } from './town-facts.graphql.ts';
import type { TownFactsFragment } from './town-facts.graphql.ts';
import { ChallengeLink } from '../sources/ChallengeLink.tsx';
import { ClaimTable } from '../sources/ClaimTable.tsx';
import { groupFacts } from './town-fact-groups.ts';
import { TOWN_WORDS } from './towns.words.ts';

/** Facts about the town, by subject; claims that disagree are all shown. */
export const TownFacts = ({ from }: { readonly from: FragmentType<TownFactsFragment> }): ReactElement | null => {
  const t = useWords(TOWN_WORDS);
  const town = useFields(TownFactsFragmentDoc, from);
  if (!town) return null;
  const { facts, slug, disputed } = town;
  return (
    <section className="section" aria-labelledby="facts">
      <h2 id="facts">{t('factsTitle')}</h2>
      {facts.length === 0 && <p className="muted">{t('factsNone')}</p>}
      {groupFacts(facts).map(({ group, indicators }) => (
        <section key={group} aria-labelledby={`facts-${group}`}>
          <h3 id={`facts-${group}`}>{t.of('factGroup', group)}</h3>
          <ClaimTable
            labelledBy={`facts-${group}`}
            subjects={indicators}
            beside={({ indicator, label }) => (
              <ChallengeLink place="towns" slug={slug} figure={indicator} name={label.text} isDisputed={disputed.includes(indicator)} />
            )}
          />
        </section>
      ))}
    </section>
  );
};
