import { useEffect, useRef, useState } from 'react';
import type { FormEvent, RefObject } from 'react';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { fieldProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { useFieldWords } from '../page/useFieldWords.ts';
import type { Check, Typed } from './checks.ts';

const typedIn = (form: HTMLFormElement): Typed =>
  Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

const wrongFields = (fields: readonly FieldProblem[]): Problem => ({
  code: 'BAD_USER_INPUT',
  rule: null,
  fields,
  params: {},
  reference: null,
});

/** Focuses what has to be corrected: the first wrong field, or the notice above the form. */
const leadTo = (form: HTMLFormElement): void => {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (field) field.focus();
  else form.querySelector('.notice-bad')?.scrollIntoView({ block: 'nearest' });
};

interface Options {
  readonly check: Check;
  /** The server's objection to the last sending. */
  readonly problem: Problem | null;
  readonly send: (typed: Typed) => Promise<void>;
}

export interface TypedForm {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly problem: Problem | null;
  /** What is wrong with a field, in words. */
  readonly wrong: (path: string) => string | null;
}

/** A form of uncontrolled fields: they are read when it is sent, and never written. */
export const useTypedForm = ({ check, problem: answered, send }: Options): TypedForm => {
  const form = useRef<HTMLFormElement>(null);
  const [found, setFound] = useState<Problem | null>(null);
  const words = useFieldWords();
  const problem = found ?? answered;
  useEffect(() => {
    if (problem && form.current) leadTo(form.current);
  }, [problem]);
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = typedIn(event.currentTarget);
    const fields = check(typed);
    setFound(fields.length > 0 ? wrongFields(fields) : null);
    if (fields.length === 0) void send(typed);
  };
  return { form, onSubmit, problem, wrong: (path) => words(fieldProblem(problem, path)) };
};
