import { useState } from 'react';
import type { Problem } from '../../kernel/problem.ts';
import { useAttempt } from '../../kernel/useAttempt.ts';

interface Options {
  readonly send: () => Promise<object>;
  readonly onDone: () => void;
  /** It was refused: the current state must be read first. */
  readonly onStale: () => void;
}

interface Question {
  readonly ask: () => void;
  readonly dialog: {
    readonly isOpen: boolean;
    readonly pending: boolean;
    readonly problem: Problem | null;
    readonly onYes: () => void;
    readonly onClose: () => void;
  };
}

/** A mutation that is confirmed before it is sent. */
export const useQuestion = ({ send, onDone, onStale }: Options): Question => {
  const [isOpen, setOpen] = useState(false);
  const { run, pending, problem, forget } = useAttempt();
  const decide = async (): Promise<void> => {
    if (!(await run(send))) return;
    setOpen(false);
    onDone();
  };
  const onClose = (): void => {
    setOpen(false);
    if (!problem) return;
    forget();
    onStale();
  };
  return { ask: () => setOpen(true), dialog: { isOpen, pending, problem, onYes: () => void decide(), onClose } };
};
