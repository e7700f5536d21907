import { useState } from 'react';
import type { ReactElement } from 'react';
import { activityText, findDivision } from '../../activities/activity.ts';
import type { Division } from '../../activities/activity.ts';
import { ActivityField } from '../../activities/ActivityField.tsx';
import { useWords } from '../../kernel/words.ts';
import { FigureField } from '../../ui/FigureField.tsx';
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
  /** Further reasons why it may be wrong. */
  readonly problem?: string | null;
  readonly onBlur?: () => void;
}

const HINTED = ['importedPercent', 'landBonitet', 'landTaxPerHa', 'propertyTaxPercent'] as const;
const isHinted = (name: FigureName): name is (typeof HINTED)[number] => HINTED.some((one) => one === name);

/** One figure of the project as typed. */
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

/** The division of the classifier, by code or words. */
export const ProjectActivity = ({ state, divisions }: ActivityProps): ReactElement => {
  const { form, change } = state;
  const t = useWords(PROJECT_WORDS);
  const problemOf = useProblemWords(state);
  /** While typing, an incomplete name is not an error. */
  const [isTyping, setIsTyping] = useState(false);
  const choose = (division: Division | null): void => (division ? change({ activity: activityText(division) }) : undefined);
  return (
    <ActivityField
      label={t.of('field', 'activity')}
      problem={isTyping ? null : problemOf('activity')}
      name="activity"
      text={form.activity}
      onFocus={() => setIsTyping(true)}
      onText={(activity) => change({ activity })}
      onChoose={choose}
      onSettle={(words) => {
        setIsTyping(false);
        choose(findDivision(words, divisions));
      }}
    />
  );
};
