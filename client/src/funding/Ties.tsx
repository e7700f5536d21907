import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FundingPair } from 'shared/funding/question.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { nameIn } from './funding-item.ts';
import type { FundingItem } from './funding-item.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import type { PartProps } from './question-state.ts';

/** Two of which only one may be chosen, or of which one is chosen only with the other. */
const TIES = ['pairs', 'needs'] as const;
type Tie = (typeof TIES)[number];

interface Props extends PartProps {
  readonly items: readonly FundingItem[];
}

const has = (pairs: readonly FundingPair[], one: string, other: string): boolean =>
  pairs.some((pair) => [pair.one, pair.other].includes(one) && [pair.one, pair.other].includes(other));

const Known = ({ text, onText, items }: Props): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const titles = new Map(items.map(({ slug, title }) => [slug, title.text]));
  return (
    <ul className="plain">
      {TIES.flatMap((tie) =>
        text[tie].map((pair) => (
          <li key={`${tie} ${pair.one} ${pair.other}`}>
            <span>
              {t(tie === 'pairs' ? 'either' : 'needsOther', {
                one: titles.get(pair.one) ?? pair.one,
                other: titles.get(pair.other) ?? pair.other,
              })}
            </span>
            <Button look="quiet" onClick={() => onText({ ...text, [tie]: text[tie].filter((known) => known !== pair) })}>
              {t('remove')}
            </Button>
          </li>
        )),
      )}
    </ul>
  );
};

/** What the reader knows about two of them: that they exclude each other, or that one needs the other. */
export const Ties = ({ text, onText, items }: Props): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const [first, second] = items.map(({ slug }) => slug);
  const [tie, setTie] = useState<Tie>('pairs');
  const [one, setOne] = useState(first ?? '');
  const [other, setOther] = useState(second ?? '');
  const options = items.map((item) => (
    <option key={item.slug} value={item.slug}>
      {nameIn(item)}
    </option>
  ));
  return (
    <fieldset>
      <legend>{t('tiesTitle')}</legend>
      <Known text={text} onText={onText} items={items} />
      <SelectField label={t('tie')} value={tie} onChange={(event) => setTie(event.currentTarget.value === 'needs' ? 'needs' : 'pairs')}>
        <option value="pairs">{t('tiePairs')}</option>
        <option value="needs">{t('tieNeeds')}</option>
      </SelectField>
      <SelectField label={t('pairOne')} value={one} onChange={(event) => setOne(event.currentTarget.value)}>
        {options}
      </SelectField>
      <SelectField label={t('pairOther')} value={other} onChange={(event) => setOther(event.currentTarget.value)}>
        {options}
      </SelectField>
      <Button
        disabled={one === other || has(text[tie], one, other)}
        onClick={() => onText({ ...text, [tie]: [...text[tie], { one, other }] })}
      >
        {t('addPair')}
      </Button>
    </fieldset>
  );
};
