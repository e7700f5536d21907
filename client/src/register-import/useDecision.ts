import { useState } from 'react';
import { useSending } from '../kernel/useSending.ts';
import type { Problem } from '../kernel/problem.ts';
import { DecideImportedMeasuresDocument } from './import-decision.graphql.ts';
import type { DecideImportedMeasuresMutation } from './import-decision.graphql.ts';

export type Refused = DecideImportedMeasuresMutation['decideImportedMeasures']['refused'][number];

interface Progress {
  readonly decided: number;
  readonly refused: readonly Refused[];
  readonly phase: 'NOT_BEGUN' | 'WORKING' | 'DONE' | 'BROKEN_OFF';
}

export interface Decided extends Progress {
  readonly problem: Problem | null;
  readonly decide: (how: {
    readonly approves: boolean;
    readonly withIncomplete: boolean;
    readonly remarks: string | null;
  }) => Promise<void>;
}

const NOTHING: Progress = { decided: 0, refused: [], phase: 'NOT_BEGUN' };

/** Decides all proposals of an import, piece by piece. Broken off, it is begun again: the server decides nothing twice. */
export const useDecision = (importId: string, onDone: () => void): Decided => {
  const [progress, setProgress] = useState(NOTHING);
  const { run, problem } = useSending(DecideImportedMeasuresDocument);
  const decide: Decided['decide'] = async (how) => {
    let state: Progress = { ...NOTHING, phase: 'WORKING' };
    setProgress(state);
    for (let after: number | null = 0; after !== null;) {
      const answer = await run({ input: { importId, ...how, after } });
      if (!answer) {
        setProgress({ ...state, phase: 'BROKEN_OFF' });
        onDone();
        return;
      }
      const { decided, refused, next } = answer.decideImportedMeasures;
      state = { decided: state.decided + decided, refused: [...state.refused, ...refused], phase: next === null ? 'DONE' : 'WORKING' };
      setProgress(state);
      after = next;
    }
    onDone();
  };
  return { ...progress, problem, decide };
};
