import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import type { Problem } from '../../kernel/problem.ts';
import { useSending } from '../../kernel/useSending.ts';

interface Options<Sent, Variables> {
  readonly document: TypedDocumentNode<Sent, Variables>;
  readonly variables: Variables;
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
export const useQuestion = <Sent extends object, Variables extends OperationVariables>({
  document,
  variables,
  onDone,
  onStale,
}: Options<Sent, Variables>): Question => {
  const [isOpen, setOpen] = useState(false);
  const { run, pending, problem, forget } = useSending(document);
  const decide = async (): Promise<void> => {
    if (!(await run(variables))) return;
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
