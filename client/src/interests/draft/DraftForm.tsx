import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { useWords } from '../../kernel/words.ts';
import type { EarlierInterestFragmentDoc } from './earlier-interest.graphql.ts';
import { SaveStatus } from '../../drafts/SaveStatus.tsx';
import type { Exclusion } from '../../towns/TownExclusion.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ContactStep } from './ContactStep.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { STEPS, stepOf, wrongFields } from './draft.steps.ts';
import type { Step } from './draft.steps.ts';
import type { InterestForm } from './interest.form.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { MoveProblem } from '../overtaken/MoveProblem.tsx';
import { MoneyStep } from './MoneyStep.tsx';
import { NeedStep } from './NeedStep.tsx';
import type { StepProps } from './step-props.ts';
import { StartFromEarlier } from './StartFromEarlier.tsx';
import { StepList } from './StepList.tsx';
import { useDraftSteps } from './useDraftSteps.ts';
import { useInterestDraft } from './useInterestDraft.ts';
import type { DraftOrigin } from './useInterestDraft.ts';
import { useSubmitInterest } from './useSubmitInterest.ts';
import './DraftForm.css';

const STEP_FORMS: Record<Exclude<Step, 'CHECK'>, (props: StepProps) => ReactElement> = {
  NEED: NeedStep,
  MONEY: MoneyStep,
  CONTACT: ContactStep,
};

const BackAndNext = ({ step, onStep }: { readonly step: Step; readonly onStep: (step: Step) => void }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const index = STEPS.indexOf(step);
  const before = STEPS[index - 1];
  const after = STEPS[index + 1];
  return (
    <div className="actions work-step-actions">
      {before && <Button onClick={() => onStep(before)}>{t('back')}</Button>}
      {after && (
        <Button look="primary" onClick={() => onStep(after)}>
          {t('next')}
        </Button>
      )}
    </div>
  );
};

interface Props {
  readonly origin: DraftOrigin;
  readonly opportunity: FragmentType<typeof EarlierInterestFragmentDoc> & {
    readonly okedDivisions: readonly { readonly code: string }[];
    readonly town: { readonly exclusion: Exclusion | null } | null;
  };
  readonly onSent: () => void;
  /** Loads the current state of the draft. */
  readonly onRefresh: () => void;
}

const exclusionOf = ({ town }: Props['opportunity']): Exclusion | null => town?.exclusion ?? null;

/** The draft in four steps, open in any order; it saves itself and is sent in the last one. */
export const DraftForm = ({ origin, opportunity, onSent, onRefresh }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const words = useFieldWords();
  const exclusion = exclusionOf(opportunity);
  const { state, form } = useInterestDraft(origin);
  const submit = useSubmitInterest();
  const { step, heading, isStrict, goTo, goToField } = useDraftSteps();
  const [isUnsaved, setUnsaved] = useState(false);
  const wrong = wrongFields({ form: state.value, problems: [state.problem, submit.problem], isStrict, isTownExcluded: exclusion !== null });
  const problemOf: StepProps['problemOf'] = (name) => {
    const found = wrong.get(name);
    if (!found) return null;
    return 'figure' in found ? null : words(found.rule);
  };
  const change = (part: Partial<InterestForm>): void => {
    submit.forget();
    form.change({ ...form.state().value, ...part });
  };
  const send = async (): Promise<void> => {
    setUnsaved(false);
    if (wrong.size > 0) return document.getElementById('missing')?.focus();
    const isSaved = await form.flush();
    const { base } = form.state();
    if (!isSaved || !base) return setUnsaved(true);
    const refused = await submit.run(base);
    if (!refused) return onSent();
    if (refused.code === 'CONFLICT') await form.compare();
  };
  const Fields = step === 'CHECK' ? null : STEP_FORMS[step];
  return (
    <section className="work-draft" aria-labelledby="step-heading">
      <StepList current={step} wrong={new Set([...wrong.keys()].map(stepOf))} onStep={goTo} />
      <SaveStatus state={state} />
      {state.phase === 'CONFLICT' && state.theirs ? (
        <DraftConflict mine={state.value} theirs={state.theirs.value} form={form} change={origin.stored?.lastChange ?? null} />
      ) : null}
      {state.phase === 'FAILED' && state.problem?.code === 'RULE_BROKEN' && <MoveProblem problem={state.problem} onRefresh={onRefresh} />}
      <StartFromEarlier from={opportunity} form={state.value} onFill={change} />
      <div className="panel">
        <p className="small muted">{t('stepOf', { step: STEPS.indexOf(step) + 1, steps: STEPS.length })}</p>
        <h2 id="step-heading" ref={heading} tabIndex={-1}>
          {t.of('step', step)}
        </h2>
        {Fields ? (
          <Fields
            form={state.value}
            change={change}
            problemOf={problemOf}
            fitting={opportunity.okedDivisions.map(({ code }) => code)}
            exclusion={exclusion}
          />
        ) : (
          <CheckStep
            form={state.value}
            wrong={wrong}
            submit={submit}
            isUnsaved={isUnsaved}
            onField={goToField}
            onSend={() => void send()}
          />
        )}
        <BackAndNext step={step} onStep={goTo} />
      </div>
    </section>
  );
};
