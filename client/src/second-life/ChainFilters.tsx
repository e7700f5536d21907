import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { ChainQuery } from 'shared/second-life/chain-query.ts';
import { writeChainQuery } from 'shared/second-life/chain-query.ts';
import { secondLifeUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { CheckField, SelectField } from '../ui/Field.tsx';
import type { SecondLifeQuery } from './second-life.graphql.ts';
import { SECOND_LIFE_WORDS } from './second-life.words.ts';
import './ChainFilters.css';

interface Props {
  readonly query: ChainQuery;
  readonly towns: SecondLifeQuery['towns'];
  readonly onQuery: (query: ChainQuery) => void;
}

/** Which part of the chain is shown; each choice stands in the address. */
export const ChainFilters = ({ query, towns, onQuery }: Props): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const isNarrow = query.measure !== null || query.opportunity !== null;
  return (
    <div className="chain-filters no-print">
      <SelectField
        label={t('town')}
        value={query.towns[0] ?? ''}
        onChange={({ target }) => onQuery({ ...query, towns: target.value === '' ? [] : [target.value], measure: null, opportunity: null })}
      >
        <option value="">{t('allTowns')}</option>
        {towns.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name.text}
          </option>
        ))}
      </SelectField>
      <CheckField label={t('asked')} checked={query.isAsked} onChange={({ target }) => onQuery({ ...query, isAsked: target.checked })} />
      <CheckField label={t('firm')} checked={query.isFirm} onChange={({ target }) => onQuery({ ...query, isFirm: target.checked })} />
      {isNarrow && (
        <p>
          {t(query.measure === null ? 'narrowPlace' : 'narrowMeasure')}{' '}
          <Link to={secondLifeUrl(writeChainQuery({ ...query, measure: null, opportunity: null }))}>{t('wide')}</Link>
        </p>
      )}
    </div>
  );
};
