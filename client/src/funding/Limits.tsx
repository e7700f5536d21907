import type { ReactElement } from 'react';
import type { FundingGroup } from 'shared/funding/question.ts';
import { MEASURE_CATEGORIES } from 'shared/plans/vocabulary.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { FigureField } from '../ui/FigureField.tsx';
import type { FundingPageQuery } from './funding.graphql.ts';
import { MEASURE_WORDS } from '../measures/measures.words.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { MILLIONS } from './question-state.ts';
import type { LimitText, PartProps } from './question-state.ts';
import './Limits.css';

type Towns = FundingPageQuery['towns'];

interface Choice {
  readonly key: string;
  readonly name: string;
}

const useChoices = (by: FundingGroup, towns: Towns): Choice[] => {
  const names = useWords(MEASURE_WORDS);
  return by === 'TOWN'
    ? towns.map(({ slug, name }) => ({ key: slug, name: name.text }))
    : MEASURE_CATEGORIES.map((category) => ({ key: category, name: names.of('category', category) }));
};

interface RowProps {
  readonly limit: LimitText;
  /** Keys that other rows have. */
  readonly taken: readonly string[];
  readonly towns: Towns;
  readonly onChange: (limit: LimitText) => void;
  readonly onRemove: () => void;
}

const Row = ({ limit, taken, towns, onChange, onRemove }: RowProps): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const choices = useChoices(limit.by, towns).filter(({ key }) => key === limit.key || !taken.includes(key));
  return (
    <div className="funding-limit">
      <SelectField
        label={t.of('by', limit.by)}
        value={limit.key}
        onChange={(event) => onChange({ ...limit, key: event.currentTarget.value })}
      >
        {choices.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </SelectField>
      <FigureField label={t('atLeast')} spec={MILLIONS} value={limit.atLeast} onText={(atLeast) => onChange({ ...limit, atLeast })} />
      <FigureField label={t('atMost')} spec={MILLIONS} value={limit.atMost} onText={(atMost) => onChange({ ...limit, atMost })} />
      <Button look="quiet" onClick={onRemove}>
        {t('remove')}
      </Button>
    </div>
  );
};

/** Floors and caps of towns and categories. */
export const Limits = ({ text, onText, towns }: PartProps & { readonly towns: Towns }): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const ofTowns = useChoices('TOWN', towns);
  const ofCategories = useChoices('CATEGORY', towns);
  const taken = (by: FundingGroup): string[] => text.limits.filter((one) => one.by === by).map(({ key }) => key);
  const add = (by: FundingGroup): void => {
    const free = (by === 'TOWN' ? ofTowns : ofCategories).find(({ key }) => !taken(by).includes(key));
    if (free) onText({ ...text, limits: [...text.limits, { by, key: free.key, atLeast: '', atMost: '' }] });
  };
  const put = (place: number, limit: LimitText | null): void =>
    onText({ ...text, limits: text.limits.flatMap((one, index) => (index === place ? (limit ?? []) : one)) });
  return (
    <fieldset>
      <legend>{t('limitsTitle')}</legend>
      <p className="small muted">{t('limitsHint')}</p>
      {text.limits.map((limit, place) => (
        <Row
          key={`${limit.by} ${limit.key}`}
          limit={limit}
          taken={taken(limit.by)}
          towns={towns}
          onChange={(changed) => put(place, changed)}
          onRemove={() => put(place, null)}
        />
      ))}
      <p className="actions">
        <Button onClick={() => add('TOWN')}>{t('addTown')}</Button>
        <Button onClick={() => add('CATEGORY')}>{t('addCategory')}</Button>
      </p>
    </fieldset>
  );
};
