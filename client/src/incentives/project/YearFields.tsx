import type { ReactElement } from 'react';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { yearOf } from 'shared/locale/calendar.ts';
import { useWords } from '../../kernel/words.ts';
import { CheckField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { FigureWays } from '../../ui/FigureWays.tsx';
import { useFigure } from '../../ui/useFigure.ts';
import { shownYears } from './project-form.ts';
import type { YearTexts } from './project-form.ts';
import { PROFIT, REVENUE, YEAR_COUNT } from './project-values.ts';
import { PROJECT_WORDS } from './project.words.ts';
import type { ProjectState } from './useProject.ts';
import './YearFields.css';

const KINDS = ['revenue', 'profit'] as const;
const SPECS = { revenue: REVENUE, profit: PROFIT } as const;

const useChangeYear =
  ({ form, values, change }: ProjectState) =>
  (index: number, patch: Partial<YearTexts>): void =>
    change({ years: shownYears(form, values.yearCount).map((year, at) => (at === index ? { ...year, ...patch } : year)) });

const SameYear = ({ state }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const changeYear = useChangeYear(state);
  return (
    <>
      {KINDS.map((kind) => (
        <FigureField
          key={kind}
          label={t.of('field', kind)}
          hint={kind === 'profit' ? t('profitHint') : undefined}
          name={kind}
          spec={SPECS[kind]}
          value={state.form.years[0]?.[kind] ?? ''}
          onText={(text) => changeYear(0, { [kind]: text })}
        />
      ))}
    </>
  );
};

interface CellProps {
  readonly label: string;
  readonly name: string;
  readonly spec: FigureSpec;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const YearCell = ({ label, name, spec, text, onText }: CellProps): ReactElement => {
  const { problem, reading, input, settle, choose } = useFigure({ spec, text, onText });
  return (
    <td className={problem ? 'field-wrong' : undefined}>
      <input
        ref={input}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
        name={name}
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onBlur={settle}
      />
      {problem && (
        <p className="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      <FigureWays ways={reading.ways} onChoose={choose} />
    </td>
  );
};

const YearRow = ({
  state,
  index,
  year,
}: {
  readonly state: ProjectState;
  readonly index: number;
  readonly year: YearTexts;
}): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const changeYear = useChangeYear(state);
  const { start } = state.values;
  const name = start === null ? t('yearNumber', { number: index + 1 }) : String(yearOf(start) + index);
  return (
    <tr>
      <th scope="row">{name}</th>
      {KINDS.map((kind) => (
        <YearCell
          key={kind}
          label={`${name}: ${t.of('field', kind)}`}
          name={`${kind}${index}`}
          spec={SPECS[kind]}
          text={year[kind]}
          onText={(text) => changeYear(index, { [kind]: text })}
        />
      ))}
    </tr>
  );
};

const YearsTable = ({ state }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  return (
    <table className="year-fields">
      <caption className="hidden">{t('yearsTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('yearColumn')}</th>
          {KINDS.map((kind) => (
            <th key={kind} scope="col">
              {t.of('field', kind)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownYears(state.form, state.values.yearCount).map((year, index) => (
          <YearRow key={index} state={state} index={index} year={year} />
        ))}
      </tbody>
    </table>
  );
};

/** Revenue and profit: once for all years, or year by year. */
export const YearFields = ({ state }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const { form, values, change } = state;
  const first = form.years[0] ?? { revenue: '', profit: '' };
  // The value for all years becomes the initial value of each single year.
  const split = (isSame: boolean): void =>
    change({ isSame, years: isSame ? [first] : Array.from({ length: values.yearCount }, () => first) });
  return (
    <fieldset>
      <legend>{t('yearsTitle')}</legend>
      <FigureField
        label={t.of('field', 'yearCount')}
        name="yearCount"
        spec={YEAR_COUNT}
        value={form.yearCount}
        onText={(yearCount) => change({ yearCount })}
      />
      <CheckField label={t('sameEachYear')} name="sameEachYear" checked={form.isSame} onChange={(event) => split(event.target.checked)} />
      {form.isSame ? <SameYear state={state} /> : <YearsTable state={state} />}
      <CheckField
        label={t('profitNet')}
        name="profitNet"
        checked={form.isProfitNet}
        onChange={(event) => change({ isProfitNet: event.target.checked })}
      />
    </fieldset>
  );
};
