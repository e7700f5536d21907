import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import { isEmptyPlace, PlaceDetails } from '../opportunities/PlaceDetails.tsx';
import { OpportunityPartsFragmentDoc } from './opportunity-parts.graphql.ts';
import type { OpportunityPartsFragment } from './opportunity-parts.graphql.ts';

/** What the place consists of, part by part; left out where nothing is known or the owner has not agreed. */
export const OpportunityParts = ({ from }: { readonly from: FragmentType<OpportunityPartsFragment> }): ReactElement | null => {
  const t = useWords(PLACE_WORDS);
  const shown = useFields(OpportunityPartsFragmentDoc, from);
  if (!shown || isEmptyPlace(shown.details)) return null;
  return (
    <section className="section" aria-labelledby="parts">
      <h2 id="parts">{t('title')}</h2>
      <PlaceDetails parts={shown.details} />
    </section>
  );
};
