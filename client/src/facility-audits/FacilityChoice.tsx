import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { TextField } from '../ui/Field.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { OwnFacilitiesDocument } from './audits.graphql.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';

interface Props {
  /** Slug; empty: none is chosen. */
  readonly chosen: string;
  readonly onChoose: (slug: string) => void;
}

/** The steward's own facilities, found by a part of the name. */
export const FacilityChoice = ({ chosen, onChoose }: Props): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const [words, setWords] = useState(chosen);
  const asked = useDeferredValue(words.trim());
  const { data, previousData } = useQuery(OwnFacilitiesDocument, { variables: { words: asked || null } });
  const found = (data ?? previousData)?.managedOpportunities;
  return (
    <fieldset>
      <legend>{t('facility')}</legend>
      <TextField label={t('findFacility')} type="search" value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      {found?.edges.map(({ node: { slug, title } }) => (
        <label key={slug} className="check">
          <input type="radio" name="facility" required value={slug} checked={slug === chosen} onChange={() => onChoose(slug)} />{' '}
          <LocalText text={title} />
        </label>
      ))}
      <p className="small muted" aria-live="polite">
        {found?.totalCount === 0 && t('noFacility')}
        {found && found.totalCount > found.edges.length && t('moreFacilities', { count: found.edges.length })}
      </p>
    </fieldset>
  );
};
