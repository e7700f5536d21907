import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useFieldWords } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import { FARTHEST_KM, nameOf } from 'shared/search/address.ts';
import type { Near } from 'shared/search/address.ts';
import { readNumber } from 'shared/search/codecs.ts';
import { NEAR_KM } from './search-ids.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { TypedInput } from './TypedInput.tsx';
import type { FilterNames } from './useFilterNames.ts';

const NOWHERE: Near = { town: '', km: 50 };

const readKm = (text: string): number | null => {
  const km = readNumber(text, 0);
  return km !== null && km >= 1 && km <= FARTHEST_KM ? km : null;
};

interface Props {
  readonly near: Near | null;
  readonly towns: FilterNames['towns'];
  readonly onChoose: (near: Near | null) => void;
}

/** Not farther than so many kilometres from a town. */
export const SearchNear = ({ near, towns, onChoose }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const id = useId();
  const shown = near ?? NOWHERE;
  const [km, setKm] = useState<number | null>(shown.km);
  const isWrong = km === null;
  const typed = (text: string): void => {
    const value = readKm(text);
    setKm(value);
    if (near && value !== null) onChoose({ ...near, km: value });
  };
  const choose = (town: string): void => onChoose(town ? { town, km: km ?? shown.km } : null);
  return (
    <fieldset className={isWrong ? 'near field-wrong' : 'near'}>
      <legend>{t('distance')}</legend>
      <label>
        <span>{t('nearKm')}</span>
        <TypedInput
          name={NEAR_KM}
          value={shown.km}
          read={readKm}
          inputMode="numeric"
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? id : undefined}
          onTyped={(_, text) => typed(text)}
        />
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
      {isWrong && (
        <p className="field-problem" id={id}>
          {fieldWords('OUT_OF_RANGE')}
        </p>
      )}
    </fieldset>
  );
};
