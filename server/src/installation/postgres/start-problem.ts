import { OperatorProblem } from '../../kernel/operator-problem.ts';

/** Something the operator has to change; the message says what in one sentence. */
export class StartProblem extends OperatorProblem {
  override name = 'StartProblem';
}

/** The operating system's own code (`EACCES`, `ENOENT` …) of a failed call, if it has one. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
