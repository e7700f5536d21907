import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { TextField } from '../ui/Field.tsx';
import { FigureField } from '../ui/FigureField.tsx';
import { divisionText } from './project-form.ts';
import type { Division } from './project-form.ts';
import { FIGURES } from './project-values.ts';
import type { FigureName } from './project-values.ts';
import { PROJECT_WORDS } from './project.words.ts';
import type { ProjectState } from './useProject.ts';

/** What is wrong with the day or the activity, in words. */
export const useProblemWords = ({ problems }: ProjectState): ((name: 'start' | 'activity') => string | null) => {
  const t = useWords(PROJECT_WORDS);
  return (name) => {
    const problem = problems.get(name);
    return problem === 'DAY' || problem === 'ACTIVITY' ? t.of('problem', problem) : null;
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

const HINTED = ['importedPercent', 'landBonitet', 'landTaxPerHa', 'propertyTaxPercent'] as const;
const isHinted = (name: FigureName): name is (typeof HINTED)[number] => HINTED.some((one) => one === name);

/** One figure of the project as it is typed. */
export const ProjectFigure = ({ state: { form, change }, name, hint, ...rest }: Props): ReactElement => {
  const t = useWords(PROJECT_WORDS);
  return (
    <FigureField
      {...rest}
      label={t.of('field', name)}
      hint={hint ?? (isHinted(name) ? t.of('hint', name) : undefined)}
      name={name}
      spec={FIGURES[name]}
      value={form.figures[name]}
      onText={(text) => change({ figures: { ...form.figures, [name]: text } })}
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
