import { useState } from 'react';
import type { ReactElement } from 'react';
import { countriesIn } from '../../identity/countries.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { ProjectActivity, ProjectFigure, useProblemWords } from './ProjectFigure.tsx';
import type { Division } from '../../activities/activity.ts';
import { PROJECT_WORDS } from './project.words.ts';
import type { ProjectState } from './useProject.ts';

const StartField = ({
  state,
  problem,
  onBlur,
}: {
  readonly state: ProjectState;
  readonly problem: string | null;
  readonly onBlur: () => void;
}): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const problemOf = useProblemWords(state);
  return (
    <TextField
      label={t.of('field', 'start')}
      hint={t('startHint')}
      problem={problemOf('start') ?? problem}
      name="start"
      type="date"
      min="2000-01-01"
      max="2099-12-31"
      value={state.form.start}
      onChange={(event) => state.change({ start: event.target.value })}
      onBlur={onBlur}
    />
  );
};

const CountryField = ({ state }: { readonly state: ProjectState }): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const locale = useLocale();
  return (
    <SelectField
      label={t.of('field', 'country')}
      name="country"
      value={state.form.country}
      onChange={(event) => state.change({ country: event.target.value })}
    >
      <option value="">{t('notTold')}</option>
      {countriesIn(locale).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
};

/** Cost, start, activity and country: enough for a category. Cost and start are reported missing once one of them was left empty. */
export const ProjectBasics = ({
  state,
  divisions,
}: {
  readonly state: ProjectState;
  readonly divisions: readonly Division[];
}): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const [left, setLeft] = useState<readonly ('capex' | 'start')[]>([]);
  const leave = (name: 'capex' | 'start') => (): void => setLeft((before) => [...before, name]);
  const { form } = state;
  const isMissing = (name: 'capex' | 'start'): boolean =>
    left.includes(name) && (name === 'start' ? form.start : form.figures.capex) === '';
  return (
    <>
      <ProjectFigure
        state={state}
        name="capex"
        hint={t('capexHint')}
        problem={isMissing('capex') ? t.of('problem', 'CAPEX_MISSING') : null}
        onBlur={leave('capex')}
      />
      <StartField state={state} problem={isMissing('start') ? t.of('problem', 'DAY_MISSING') : null} onBlur={leave('start')} />
      <ProjectActivity state={state} divisions={divisions} />
      <CountryField state={state} />
    </>
  );
};
