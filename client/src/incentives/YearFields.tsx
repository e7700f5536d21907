import type { ReactElement } from 'react';
import { yearOf } from 'shared/locale/calendar.ts';
import { useWords } from '../kernel/words.ts';
import { CheckField, TextField } from '../ui/Field.tsx';
import { useProblemWords } from './FigureField.tsx';
import { shownYears } from './project-form.ts';
import type { YearTexts } from './project-form.ts';
import { PROJECT_WORDS } from './project.words.ts';
import type { ProjectState } from './useProject.ts';

const KINDS = ['revenue', 'profit'] as const;

const useChangeYear = ({ form, values, change }: ProjectState) => (index: number, patch: Partial<YearTexts>): void =>
  change({ years: shownYears(form, values.yearCount).map((year, at) => (at === index ? { ...year, ...patch } : year)) });

const SameYear = ({ state }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const problemOf = useProblemWords(state);
  const changeYear = useChangeYear(state);
  return (
    <>
      {KINDS.map((kind) => (
        <TextField
          key={kind}
          label={t.of('field', kind)}
          hint={kind === 'profit' ? t('profitHint') : undefined}
          problem={problemOf(`${kind}0`)}
          name={kind}
          inputMode={kind === 'profit' ? 'text' : 'decimal'}
          autoComplete="off"
          value={state.form.years[0]?.[kind] ?? ''}
          onChange={(event) => changeYear(0, { [kind]: event.target.value })}
        />
      ))}
    </>
  );
};

const YearRow = ({ state, index, year }: { readonly state: ProjectState; readonly index: number; readonly year: YearTexts }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const problemOf = useProblemWords(state);
  const changeYear = useChangeYear(state);
  const { start } = state.values;
  const name = start === null ? t('yearNumber', { number: index + 1 }) : String(yearOf(start) + index);
  return (
    <tr>
      <th scope="row">{name}</th>
      {KINDS.map((kind) => {
        const problem = problemOf(`${kind}${index}`);
        return (
          <td key={kind} className={problem ? 'field-wrong' : undefined}>
            <input
              aria-label={`${name}: ${t.of('field', kind)}`}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${kind}${index}-problem` : undefined}
              name={`${kind}${index}`}
              autoComplete="off"
              value={year[kind]}
              onChange={(event) => changeYear(index, { [kind]: event.target.value })}
            />
            {problem && (
              <p className="field-problem" id={`${kind}${index}-problem`}>
                {problem}
              </p>
            )}
          </td>
        );
      })}
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
  const problemOf = useProblemWords(state);
  const { form, values, change } = state;
  const first = form.years[0] ?? { revenue: '', profit: '' };
  // What stood for all years is where the single ones begin.
  const split = (isSame: boolean): void => change({ isSame, years: isSame ? [first] : Array.from({ length: values.yearCount }, () => first) });
  return (
    <fieldset>
      <legend>{t('yearsTitle')}</legend>
      <TextField
        label={t.of('field', 'yearCount')}
        problem={problemOf('yearCount')}
        name="yearCount"
        inputMode="numeric"
        autoComplete="off"
        value={form.yearCount}
        onChange={(event) => change({ yearCount: event.target.value })}
      />
      <CheckField label={t('sameEachYear')} name="sameEachYear" checked={form.isSame} onChange={(event) => split(event.target.checked)} />
      {form.isSame ? <SameYear state={state} /> : <YearsTable state={state} />}
    </fieldset>
  );
};
