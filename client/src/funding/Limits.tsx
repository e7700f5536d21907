import type { ReactElement } from 'react';
import { GROUPS_OF } from 'shared/funding/question.ts';
import type { FundingGroup } from 'shared/funding/question.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { FigureField } from '../ui/FigureField.tsx';
import type { FundingPageQuery } from './funding.graphql.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { MILLIONS, subjectOfText } from './question-state.ts';
import type { LimitText, PartProps } from './question-state.ts';
import { useGroupChoices } from './useGroupNames.ts';
import type { GroupName } from './useGroupNames.ts';
import './Limits.css';

type Towns = FundingPageQuery['towns'];

interface RowProps {
  readonly limit: LimitText;
  /** Those that no other row is for. */
  readonly choices: readonly GroupName[];
  readonly onChange: (limit: LimitText) => void;
  readonly onRemove: () => void;
}

const Row = ({ limit, choices, onChange, onRemove }: RowProps): ReactElement => {
  const t = useWords(FUNDING_WORDS);
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

/** Floors and caps of towns, categories and sectors. */
export const Limits = ({ text, onText, towns }: PartProps & { readonly towns: Towns }): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const choicesOf = useGroupChoices(towns, subjectOfText(text));
  const free = (by: FundingGroup, own?: string): GroupName[] => {
    const taken = text.limits.filter((one) => one.by === by && one.key !== own).map(({ key }) => key);
    return choicesOf(by).filter(({ key }) => !taken.includes(key));
  };
  const add = (by: FundingGroup): void => {
    const [first] = free(by);
    if (first) onText({ ...text, limits: [...text.limits, { by, key: first.key, atLeast: '', atMost: '' }] });
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
          choices={free(limit.by, limit.key)}
          onChange={(changed) => put(place, changed)}
          onRemove={() => put(place, null)}
        />
      ))}
      <p className="actions">
        {GROUPS_OF[subjectOfText(text)].map((by) => (
          <Button key={by} onClick={() => add(by)}>
            {t.of('add', by)}
          </Button>
        ))}
      </p>
    </fieldset>
  );
};
