import type { ProblemCode, ProblemDetails } from 'shared/problems/problems.ts';

/** How the server refuses. */
export const refusal = (code: ProblemCode, details: ProblemDetails = {}) => ({
  errors: [{ message: code, extensions: { code, ...details } }],
});
