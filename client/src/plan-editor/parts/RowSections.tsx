import type { ReactElement } from 'react';
import { pickText } from 'shared/locale/locale.ts';
import { MEASURE_LIMITS } from 'shared/plans/measure-content.ts';
import { MEASURE_UNITS, measureUnitName } from 'shared/plans/measure-units.ts';
import { BLOCKERS, MEASURE_CATEGORIES, MEASURE_STATUSES } from 'shared/plans/vocabulary.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { useMeasureNames } from '../../measures/measure-names.ts';
import { MEASURE_WORDS } from '../../measures/measures.words.ts';
import { TextField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { at, QUANTITY } from '../form/measure.form.ts';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';
import { Choice } from './Choice.tsx';
import type { SectionProps } from './section.ts';
import { Texts } from './Texts.tsx';
import './fields.css';

const { title: TITLE, words: WORDS } = MEASURE_LIMITS;

const writer =
  ({ form, onChange }: SectionProps) =>
  (name: string, text: string): void =>
    onChange({ row: { ...form.row, [name]: text } });

const PlanChoice = (props: SectionProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const { form, town, problemAt } = props;
  const plans = (useMeasureNames(town.slug)?.plans ?? []).filter(
    (plan) => plan.level === 'NATIONAL_PROJECT' || plan.town?.slug === town.slug || (!plan.town && plan.region?.slug === town.region.slug),
  );
  return (
    <Choice
      label={words.of('part', 'plan')}
      value={at(form.row, 'plan')}
      words={plans.map(({ slug }) => slug)}
      say={(slug) => plans.find((plan) => plan.slug === slug)?.name.text ?? slug}
      open={t('noPlan')}
      problem={problemAt('plan')}
      onChange={(plan) => writer(props)('plan', plan)}
    />
  );
};

const Result = (props: SectionProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const { form, problemAt } = props;
  const write = writer(props);
  return (
    <>
      <Texts
        legend={words.of('part', 'delivers')}
        item={form.row}
        name="delivers"
        longest={WORDS}
        problem={problemAt('delivers')}
        onChange={write}
      />
      <div className="measure-fields">
        <FigureField
          label={words.of('part', 'quantity')}
          spec={QUANTITY}
          value={at(form.row, 'quantity')}
          problem={problemAt('quantity')}
          onText={(text) => write('quantity', text)}
        />
        <Choice
          label={words.of('part', 'unit')}
          value={at(form.row, 'unit')}
          words={MEASURE_UNITS}
          say={(unit) => pickText(measureUnitName(unit, 1) ?? {}, locale)?.text ?? unit}
          open={t('notChosen')}
          problem={problemAt('unit')}
          onChange={(unit) => write('unit', unit)}
        />
      </div>
    </>
  );
};

const YearField = ({ props, name }: { readonly props: SectionProps; readonly name: 'fromYear' | 'toYear' }): ReactElement => {
  const words = useWords(MEASURE_WORDS);
  return (
    <TextField
      label={words.of('part', name)}
      inputMode="numeric"
      value={at(props.form.row, name)}
      problem={props.problemAt(name)}
      onChange={(event) => writer(props)(name, event.target.value)}
    />
  );
};

const Status = (props: SectionProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const { form, problemAt } = props;
  const write = writer(props);
  return (
    <>
      <div className="measure-fields">
        <Choice
          label={words.of('part', 'status')}
          value={at(form.row, 'status')}
          words={MEASURE_STATUSES}
          say={(status) => words.of('status', status)}
          onChange={(status) => write('status', status)}
        />
        <TextField
          label={words.of('part', 'statusAsOf')}
          placeholder={t('dateHint')}
          value={at(form.row, 'statusAsOf')}
          problem={problemAt('statusAsOf')}
          onChange={(event) => write('statusAsOf', event.target.value)}
        />
        <Choice
          label={words.of('part', 'blocker')}
          value={at(form.row, 'blocker')}
          words={BLOCKERS}
          say={(blocker) => words.of('blocker', blocker)}
          open={t('nothingBlocks')}
          problem={problemAt('blocker')}
          onChange={(blocker) => write('blocker', blocker)}
        />
      </div>
      <Texts
        legend={words.of('part', 'blockedBy')}
        item={form.row}
        name="blockedBy"
        longest={WORDS}
        problem={problemAt('blockedBy')}
        onChange={write}
      />
    </>
  );
};

/** Name, plan, result, term, status, who answers for it. */
export const RowSections = (props: SectionProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const { form, problemAt } = props;
  const write = writer(props);
  return (
    <>
      <section className="section" aria-labelledby="part-what">
        <h2 id="part-what">{t.of('section', 'what')}</h2>
        <Texts
          legend={words.of('part', 'title')}
          item={form.row}
          name="title"
          longest={TITLE}
          problem={problemAt('title')}
          onChange={write}
        />
        <div className="measure-fields">
          <PlanChoice {...props} />
          <Choice
            label={words.of('part', 'category')}
            value={at(form.row, 'category')}
            words={MEASURE_CATEGORIES}
            say={(category) => words.of('category', category)}
            onChange={(category) => write('category', category)}
          />
          <YearField props={props} name="fromYear" />
          <YearField props={props} name="toYear" />
        </div>
        <Result {...props} />
      </section>
      <section className="section" aria-labelledby="part-status">
        <h2 id="part-status">{t.of('section', 'status')}</h2>
        <Status {...props} />
        <Texts
          legend={words.of('part', 'owner')}
          item={form.row}
          name="owner"
          longest={WORDS}
          problem={problemAt('owner')}
          onChange={write}
        />
        <Texts legend={words.of('part', 'note')} item={form.row} name="note" longest={WORDS} problem={problemAt('note')} onChange={write} />
      </section>
    </>
  );
};
