import type { ReactElement } from 'react';
import { PLAN_LIMITS } from 'shared/plans/plan-content.ts';
import { PLAN_STATUSES } from 'shared/plans/vocabulary.ts';
import { useWords } from '../../kernel/words.ts';
import { PLAN_WORDS } from '../../plans/plan.words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { at } from '../form/measure.form.ts';
import type { Item } from '../form/measure.form.ts';
import type { PlanForm } from '../form/plan.form.ts';
import type { ProblemAt } from '../form/useFormProblems.ts';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';
import { Choice } from './Choice.tsx';
import { Texts } from './Texts.tsx';
import './fields.css';

interface Props {
  readonly form: PlanForm;
  readonly problemAt: ProblemAt;
  readonly onChange: (part: Partial<PlanForm>) => void;
}

const { name: NAME, words: WORDS, source: SOURCE } = PLAN_LIMITS;

/** Name, term, status and note of a plan. */
export const PlanRow = ({ form: { row }, problemAt, onChange }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(PLAN_WORDS);
  const write = (name: string, text: string): void => onChange({ row: { ...row, [name]: text } });
  return (
    <section className="section" aria-labelledby="part-what">
      <h2 id="part-what">{t.of('section', 'what')}</h2>
      <Texts legend={words.of('part', 'name')} item={row} name="name" longest={NAME} problem={problemAt('name')} onChange={write} />
      <div className="measure-fields">
        {(['fromYear', 'toYear'] as const).map((name) => (
          <TextField
            key={name}
            label={words.of('part', name)}
            inputMode="numeric"
            value={at(row, name)}
            problem={problemAt(name)}
            onChange={(event) => write(name, event.target.value)}
          />
        ))}
        <Choice
          label={words.of('part', 'status')}
          value={at(row, 'status')}
          words={PLAN_STATUSES}
          say={(status) => words.of('status', status)}
          onChange={(status) => write('status', status)}
        />
        <TextField
          label={words.of('part', 'statusAsOf')}
          placeholder={t('dateHint')}
          value={at(row, 'statusAsOf')}
          problem={problemAt('statusAsOf')}
          onChange={(event) => write('statusAsOf', event.target.value)}
        />
      </div>
      <Texts legend={words.of('part', 'note')} item={row} name="note" longest={WORDS} problem={problemAt('note')} onChange={write} />
      <TextArea
        label={words.of('part', 'sources')}
        hint={t('sourcesHint')}
        rows={3}
        value={at(row, 'sources')}
        problem={problemAt('sources')}
        onChange={(event) => write('sources', event.target.value)}
      />
    </section>
  );
};

interface ActProps {
  readonly item: Item;
  readonly nth: number;
  readonly problemAt: ProblemAt;
  readonly onChange: (part: Item) => void;
  readonly onRemove: () => void;
}

const Act = ({ item, nth, problemAt, onChange, onRemove }: ActProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const wrong = (name: string): string | null => problemAt(`history.${nth}.${name}`);
  const write = (name: string, text: string): void => onChange({ [name]: text });
  return (
    <fieldset className="panel measure-item">
      <legend>{t('actNumber', { number: nth + 1 })}</legend>
      <div className="measure-fields">
        <TextField
          label={t('dated')}
          placeholder={t('dateHint')}
          value={at(item, 'date')}
          problem={wrong('date')}
          onChange={(event) => write('date', event.target.value)}
        />
        <TextField
          label={t('actSource')}
          value={at(item, 'source')}
          longest={SOURCE}
          problem={wrong('source')}
          onChange={(event) => write('source', event.target.value)}
        />
      </div>
      <Texts legend={t('actWords')} item={item} name="text" longest={WORDS} problem={wrong('text')} onChange={write} />
      <Button look="quiet" onClick={onRemove}>
        {t('remove')}
        <span className="hidden">{`: ${t('actNumber', { number: nth + 1 })}`}</span>
      </Button>
    </fieldset>
  );
};

/** Dated acts and events of a plan, each with its document or address. */
export const PlanActs = ({ form: { history }, problemAt, onChange }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(PLAN_WORDS);
  return (
    <section className="section" aria-labelledby="part-history">
      <h2 id="part-history">{words.of('part', 'history')}</h2>
      {history.map((item, nth) => (
        <Act
          key={nth}
          item={item}
          nth={nth}
          problemAt={problemAt}
          onChange={(part) => onChange({ history: history.map((one, place) => (place === nth ? { ...one, ...part } : one)) })}
          onRemove={() => onChange({ history: history.filter((_, place) => place !== nth) })}
        />
      ))}
      <Button onClick={() => onChange({ history: [...history, {}] })}>{t('addAct')}</Button>
    </section>
  );
};
