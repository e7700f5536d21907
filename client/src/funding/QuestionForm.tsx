import type { ReactElement, ReactNode } from 'react';
import { CRITERIA_OF, MAX_WEIGHT } from 'shared/funding/question.ts';
import type { FundingCriterion } from 'shared/funding/question.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/Field.tsx';
import { FigureField } from '../ui/FigureField.tsx';
import type { FundingItem } from './funding-item.ts';
import type { FundingPageQuery } from './funding.graphql.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { Limits } from './Limits.tsx';
import { BUDGET, subjectOfText } from './question-state.ts';
import type { PartProps } from './question-state.ts';
import { SubjectChoice } from './SubjectChoice.tsx';
import { Ties } from './Ties.tsx';
import './QuestionForm.css';

type Towns = FundingPageQuery['towns'];

interface Props extends PartProps {
  readonly data: FundingPageQuery;
  /** Of the last answer. */
  readonly items: readonly FundingItem[];
  readonly isBusy: boolean;
  readonly isAgain: boolean;
  readonly onAsk: () => void;
  readonly children: ReactNode;
}

const TownChoice = ({ text, onText, towns }: PartProps & { readonly towns: Towns }): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const choose = (slug: string, isChosen: boolean): void =>
    onText({ ...text, towns: isChosen ? [...text.towns, slug] : text.towns.filter((one) => one !== slug) });
  const count = text.towns.length === 0 ? t('allTowns') : t('someTowns', { count: String(text.towns.length) });
  return (
    <details className="panel">
      <summary>{t('townsChosen', { count })}</summary>
      <div className="funding-towns">
        {towns.map(({ slug, name }) => (
          <CheckField
            key={slug}
            label={name.text}
            checked={text.towns.includes(slug)}
            onChange={(event) => choose(slug, event.currentTarget.checked)}
          />
        ))}
      </div>
    </details>
  );
};

const Slider = ({ criterion, text, onText }: PartProps & { readonly criterion: FundingCriterion }): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  return (
    <label className="funding-slider">
      <span>{t.of('criterion', criterion)}</span>
      <input
        type="range"
        min={0}
        max={MAX_WEIGHT}
        step={10}
        value={text.weights[criterion]}
        onChange={(event) => onText({ ...text, weights: { ...text.weights, [criterion]: event.currentTarget.valueAsNumber } })}
      />
      <output>{text.weights[criterion]}</output>
    </label>
  );
};

const Decisions = ({ text, onText }: PartProps): ReactElement | null => {
  const t = useWords(FUNDING_WORDS);
  if (text.must.length + text.ban.length === 0) return null;
  return (
    <fieldset>
      <legend>{t('namedTitle')}</legend>
      <p>
        {t('named', {
          must: t('namedMust', { count: String(text.must.length) }),
          ban: t('namedBan', { count: String(text.ban.length) }),
        })}
      </p>
      <Button look="quiet" onClick={() => onText({ ...text, must: [], ban: [] })}>
        {t('namedFree')}
      </Button>
    </fieldset>
  );
};

/** Budget, towns, weights and conditions. */
export const QuestionForm = ({ text, onText, data, items, isBusy, isAgain, onAsk, children }: Props): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  return (
    <form
      className="section funding-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onAsk();
      }}
    >
      <FigureField
        label={t('budget')}
        hint={t('budgetHint')}
        name="budget"
        spec={BUDGET}
        value={text.budget}
        onText={(budget) => onText({ ...text, budget })}
      />
      <SubjectChoice text={text} onText={onText} data={data} />
      <TownChoice text={text} onText={onText} towns={data.towns} />
      <fieldset>
        <legend>{t('weightsTitle')}</legend>
        <p className="small muted">{t('weightsHint')}</p>
        {CRITERIA_OF[subjectOfText(text)].map((criterion) => (
          <Slider key={criterion} criterion={criterion} text={text} onText={onText} />
        ))}
      </fieldset>
      <Limits text={text} onText={onText} towns={data.towns} />
      {items.length > 1 && <Ties text={text} onText={onText} items={items} />}
      <Decisions text={text} onText={onText} />
      {children}
      <p className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          {isAgain ? t('again') : t('run')}
        </Button>
      </p>
    </form>
  );
};
