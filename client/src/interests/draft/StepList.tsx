import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { STEPS } from './draft.steps.ts';
import type { Step } from './draft.steps.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';
import './StepList.css';

interface Props {
  readonly current: Step;
  readonly wrong: ReadonlySet<Step>;
  readonly onStep: (step: Step) => void;
}

/** The steps of the form; every step can be opened at any time. */
export const StepList = ({ current, wrong, onStep }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  return (
    <nav aria-label={t('steps')}>
      <ol className="work-steps">
        {STEPS.map((step, index) => (
          <li key={step}>
            <button type="button" aria-current={step === current ? 'step' : undefined} onClick={() => onStep(step)}>
              <span className="work-step-number" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                {t.of('step', step)}
                {wrong.has(step) && <span className="work-step-wrong"> {t('stepWrong')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
