import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { TextField } from '../ui/Field.tsx';
import { divisionText } from './project-form.ts';
import type { Division, FieldName, FieldProblem } from './project-form.ts';
import type { FigureName } from './project-values.ts';
import { PROJECT_WORDS } from './project.words.ts';
import type { ProjectState } from './useProject.ts';

/** What is wrong with a field, in words. */
export const useProblemWords = ({ problems }: ProjectState): ((name: FieldName) => string | null) => {
  const t = useWords(PROJECT_WORDS);
  const locale = useLocale();
  const say = ({ code, min, max }: FieldProblem): string => {
    const text = t.of('problem', code);
    return text.replace('{min}', formatNumber(locale, min)).replace('{max}', formatNumber(locale, max));
  };
  return (name) => {
    const problem = problems.get(name);
    return problem ? say(problem) : null;
  };
};

interface Props {
  readonly state: ProjectState;
  readonly name: FigureName;
  readonly hint?: string;
  /** What else may be wrong with it. */
  readonly problem?: string | null;
  readonly onBlur?: () => void;
}

/** One figure of the project as it is typed. */
export const FigureField = ({ state, name, hint, problem = null, onBlur }: Props): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const problemOf = useProblemWords(state);
  const { form, change } = state;
  return (
    <TextField
      label={t.of('field', name)}
      hint={hint}
      problem={problemOf(name) ?? problem}
      name={name}
      inputMode="decimal"
      autoComplete="off"
      value={form.figures[name]}
      onChange={(event) => change({ figures: { ...form.figures, [name]: event.target.value } })}
      onBlur={onBlur}
    />
  );
};

interface ActivityProps {
  readonly state: ProjectState;
  readonly divisions: readonly Division[];
}

/** The division of the classifier: typed by code or name, with what fits below it. */
export const ActivityField = ({ state, divisions }: ActivityProps): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  const id = useId();
  const problemOf = useProblemWords(state);
  /** While it is being typed, half a name is no mistake. */
  const [isTyping, setIsTyping] = useState(false);
  return (
    <>
      <TextField
        label={t.of('field', 'activity')}
        hint={t('activityHint')}
        problem={isTyping ? null : problemOf('activity')}
        name="activity"
        list={id}
        autoComplete="off"
        value={state.form.activity}
        onFocus={() => setIsTyping(true)}
        onBlur={() => setIsTyping(false)}
        onChange={(event) => state.change({ activity: event.target.value })}
      />
      <datalist id={id}>
        {divisions.map((division) => (
          <option key={division.code} value={divisionText(division)}>
            {divisionText(division)}
          </option>
        ))}
      </datalist>
    </>
  );
};
