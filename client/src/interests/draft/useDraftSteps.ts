import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { stepOf } from './draft.steps.ts';
import type { Step } from './draft.steps.ts';
import type { FieldName } from './interest.form.ts';

export interface DraftSteps {
  readonly step: Step;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly goTo: (step: Step) => void;
  readonly goToField: (name: FieldName) => void;
  /** True once the reader has opened the last step: from then on missing fields are marked. */
  readonly isStrict: boolean;
}

/** Which step is open. A new step is focused at its heading, a named field at the field. */
export const useDraftSteps = (): DraftSteps => {
  const [step, setStep] = useState<Step>('NEED');
  const [isStrict, setStrict] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const target = useRef<FieldName | 'HEADING' | null>(null);
  useEffect(() => {
    const wanted = target.current;
    target.current = null;
    if (wanted === null) return;
    const field = wanted === 'HEADING' ? null : document.querySelector<HTMLElement>(`[name="${wanted}"]`);
    (field ?? heading.current)?.focus();
  }, [step]);
  const go = (next: Step, focus: FieldName | 'HEADING'): void => {
    target.current = focus;
    if (next === 'CHECK') setStrict(true);
    setStep(next);
  };
  return { step, heading, isStrict, goTo: (next) => go(next, 'HEADING'), goToField: (name) => go(stepOf(name), name) };
};
