import { useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import type { FundingMeasureFragment } from './funding.graphql.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import type { PartProps } from './question-state.ts';

interface Props extends PartProps {
  readonly measures: readonly FundingMeasureFragment[];
}

/** Measures of which only one of two may be chosen. */
export const Pairs = ({ text, onText, measures }: Props): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const [first, second] = measures.map(({ slug }) => slug);
  const [one, setOne] = useState(first ?? '');
  const [other, setOther] = useState(second ?? '');
  const titles = new Map(measures.map(({ slug, title }) => [slug, title.text]));
  const isKnown = text.pairs.some((pair) => [pair.one, pair.other].includes(one) && [pair.one, pair.other].includes(other));
  const options = measures.map(({ slug, title, town }) => (
    <option key={slug} value={slug}>
      {t('inTown', { town: town.name.text, title: title.text })}
    </option>
  ));
  return (
    <fieldset>
      <legend>{t('pairsTitle')}</legend>
      <p className="small muted">{t('pairsHint')}</p>
      <ul className="plain">
        {text.pairs.map((pair) => (
          <li key={`${pair.one} ${pair.other}`}>
            <span>{t('either', { one: titles.get(pair.one) ?? pair.one, other: titles.get(pair.other) ?? pair.other })}</span>
            <Button look="quiet" onClick={() => onText({ ...text, pairs: text.pairs.filter((known) => known !== pair) })}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      <SelectField label={t('pairOne')} value={one} onChange={(event) => setOne(event.currentTarget.value)}>
        {options}
      </SelectField>
      <SelectField label={t('pairOther')} value={other} onChange={(event) => setOther(event.currentTarget.value)}>
        {options}
      </SelectField>
      <Button disabled={one === other || isKnown} onClick={() => onText({ ...text, pairs: [...text.pairs, { one, other }] })}>
        {t('addPair')}
      </Button>
    </fieldset>
  );
};
