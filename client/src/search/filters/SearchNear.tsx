import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { useWords } from '../../kernel/words.ts';
import { nameOf } from 'shared/search/address.ts';
import { NEAR_FIGURE } from 'shared/search/whereabouts.ts';
import type { Near } from 'shared/search/whereabouts.ts';
import { NEAR_KM } from '../search-ids.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { FigureWays } from '../../ui/FigureWays.tsx';
import { useTypedFigure } from './useTypedFigure.ts';
import type { FilterNames } from '../useFilterNames.ts';
import './SearchNear.css';

const NOWHERE: Near = { town: '', km: 50 };

interface Props {
  readonly near: Near | null;
  readonly towns: FilterNames['towns'];
  readonly onChoose: (near: Near | null) => void;
}

/** Within this many kilometres of a town. */
export const SearchNear = ({ near, towns, onChoose }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const id = useId();
  const shown = near ?? NOWHERE;
  const [km, setKm] = useState<number | null>(shown.km);
  const typed = useTypedFigure({
    name: NEAR_KM,
    spec: NEAR_FIGURE,
    value: shown.km,
    onValue: (value) => {
      setKm(value);
      if (near && value !== null) onChoose({ ...near, km: value });
    },
  });
  const choose = (town: string): void => onChoose(town ? { town, km: km ?? shown.km } : null);
  const problem = typed.problem ?? (km === null ? fieldWords('REQUIRED') : null);
  return (
    <fieldset className={problem ? 'near field-wrong' : 'near'}>
      <legend>{t('distance')}</legend>
      <label>
        <span>{t('nearKm')}</span>
        <input {...typed.attributes} aria-invalid={problem !== null || undefined} aria-describedby={problem ? id : undefined} />
      </label>
      <label>
        <span>{t('nearTown')}</span>
        <select name={nameOf('near')} value={shown.town} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          <option value="">{t('anyDistance')}</option>
          {[...towns].map(([slug, name]) => (
            <option key={slug} value={slug}>
              {name.text}
            </option>
          ))}
        </select>
      </label>
      {problem && (
        <p className="field-problem" id={id}>
          {problem}
        </p>
      )}
      <FigureWays ways={typed.reading.ways} onChoose={typed.choose} />
    </fieldset>
  );
};
