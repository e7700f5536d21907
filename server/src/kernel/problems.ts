import type { FieldProblem, ProblemCode, ProblemDetails, Rule } from 'shared/problems/problems.ts';

/** An error that the caller can react to. Everything else that is thrown leaves the server as INTERNAL. */
export class Problem extends Error {
  public constructor(
    public readonly code: ProblemCode,
    public readonly details: ProblemDetails = {},
  ) {
    super(details.rule ?? code);
    this.name = 'Problem';
  }
}

export const notFound = (): Problem => new Problem('NOT_FOUND');
export const forbidden = (): Problem => new Problem('FORBIDDEN');
export const unauthenticated = (): Problem => new Problem('UNAUTHENTICATED');
export const badInput = (...fields: FieldProblem[]): Problem => new Problem('BAD_USER_INPUT', { fields });
export const ruleBroken = (rule: Rule, params?: ProblemDetails['params'], allowed?: ProblemDetails['allowed']): Problem =>
  new Problem('RULE_BROKEN', { rule, params, allowed });
/** The row was changed by somebody else; `version` is the current one, `more` says by whom. */
export const conflict = (version: number, more: ProblemDetails['params'] = {}): Problem =>
  new Problem('CONFLICT', { params: { version, ...more } });

/** What the actor may not see is answered as if it did not exist. */
export const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw notFound();
  return value;
};
