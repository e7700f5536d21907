import type { ReactElement } from 'react';
import { countedSum } from 'shared/plans/measure-findings.ts';
import { BUDGET_SOURCES, MONEY_KINDS, MONEY_SOURCES, OFF_BUDGET_SOURCES, UNCOUNTED_REASONS } from 'shared/plans/vocabulary.ts';
import type { MoneySource } from 'shared/plans/vocabulary.ts';
import { formatMoneyFull } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { MEASURE_WORDS } from '../../measures/measures.words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { at, SUM, toContent } from '../form/measure.form.ts';
import type { Item } from '../form/measure.form.ts';
import type { ProblemAt } from '../form/useFormProblems.ts';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';
import { Choice } from './Choice.tsx';
import type { SectionProps } from './section.ts';
import './fields.css';

interface RowProps {
  readonly item: Item;
  readonly nth: number;
  readonly problemAt: ProblemAt;
  readonly onChange: (item: Item) => void;
  readonly onRemove: () => void;
}

/** Whose money, with the budget and what is off-budget told apart. */
const useSourceWords = (): ((source: MoneySource) => string) => {
  const words = useWords(MEASURE_WORDS);
  return (source) => {
    if (BUDGET_SOURCES.includes(source)) return `${words('budget')}: ${words.of('money', source)}`;
    return OFF_BUDGET_SOURCES.includes(source) ? `${words('offBudget')}: ${words.of('money', source)}` : words.of('money', source);
  };
};

const Row = ({ item, nth, problemAt, onChange, onRemove }: RowProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const sourceWords = useSourceWords();
  const write = (name: string, text: string): void => onChange({ ...item, [name]: text });
  const wrong = (name: string): string | null => problemAt(`money.${nth}.${name}`);
  return (
    <fieldset className="panel measure-item">
      <legend>{t('sumNumber', { number: nth + 1 })}</legend>
      <div className="measure-fields">
        <Choice
          label={words('kind')}
          value={at(item, 'kind')}
          words={MONEY_KINDS}
          say={(kind) => words.of('moneyKind', kind)}
          onChange={(kind) => write('kind', kind)}
        />
        <Choice
          label={words('sourceOfMoney')}
          value={at(item, 'moneySource')}
          words={MONEY_SOURCES}
          say={sourceWords}
          onChange={(source) => write('moneySource', source)}
        />
        <TextField
          label={words('year')}
          inputMode="numeric"
          value={at(item, 'year')}
          problem={wrong('year')}
          onChange={(event) => write('year', event.target.value)}
        />
        <FigureField
          label={t('sumTenge')}
          spec={SUM}
          value={at(item, 'amount')}
          problem={wrong('amount')}
          onText={(text) => write('amount', text)}
        />
        <Choice
          label={t('counts')}
          value={at(item, 'uncounted')}
          words={UNCOUNTED_REASONS}
          say={(reason) => words.of('uncounted', reason)}
          open={t('counted')}
          onChange={(reason) => write('uncounted', reason)}
        />
        <TextField
          label={words('source')}
          value={at(item, 'source')}
          longest={500}
          onChange={(event) => write('source', event.target.value)}
        />
        <TextField
          label={words('asOf')}
          placeholder={t('dateHint')}
          value={at(item, 'asOf')}
          problem={wrong('asOf')}
          onChange={(event) => write('asOf', event.target.value)}
        />
      </div>
      <Button look="quiet" onClick={onRemove}>
        {t('remove')}
      </Button>
    </fieldset>
  );
};

const EMPTY: Item = { kind: 'PLANNED', moneySource: 'LOCAL_BUDGET', year: '', amount: '', uncounted: '', asOf: '', source: '' };

/** Planned, allocated and spent sums, by year and source of money, and what they come to. */
export const MoneySection = ({ form, problemAt, onChange }: SectionProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const { money } = form;
  const stated = toContent(form).money;
  const sums = MONEY_KINDS.flatMap((kind) => {
    const sum = countedSum(stated, kind);
    return sum === null ? [] : [`${words.of('moneyKind', kind)}: ${formatMoneyFull(locale, sum)}`];
  });
  const wrong = problemAt('money');
  return (
    <section className="section" aria-labelledby="part-money">
      <h2 id="part-money">{words.of('part', 'money')}</h2>
      {sums.length > 0 && <p>{sums.join(' · ')}</p>}
      {wrong && (
        <p className="field-problem" role="alert">
          {wrong}
        </p>
      )}
      {money.map((item, nth) => (
        <Row
          key={nth}
          item={item}
          nth={nth}
          problemAt={problemAt}
          onChange={(changed) => onChange({ money: money.map((one, place) => (place === nth ? changed : one)) })}
          onRemove={() => onChange({ money: money.filter((_, place) => place !== nth) })}
        />
      ))}
      <Button onClick={() => onChange({ money: [...money, EMPTY] })}>{t('addSum')}</Button>
    </section>
  );
};
