import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { FIELD_RULES, PROBLEM_CODES, RULES } from 'shared/problems/problems.ts';
import type { FieldProblem, ProblemCode, Rule } from 'shared/problems/problems.ts';

/** A problem as the server reports it: codes and numbers, which `ProblemNotice` puts into words. */
export interface Problem {
  readonly code: ProblemCode | 'OFFLINE';
  readonly rule: Rule | null;
  readonly fields: readonly FieldProblem[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly reference: string | null;
  /** For a refused move: codes of the allowed ones. */
  readonly allowed?: readonly string[];
}

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T => list.some((one) => one === value);

const isField = (value: unknown): value is FieldProblem =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'rule' in value &&
  isOneOf(FIELD_RULES, value.rule);

const isParams = (value: unknown): value is Problem['params'] => typeof value === 'object' && value !== null;

const fromExtensions = (extensions: Readonly<Record<string, unknown>>): Problem => {
  const { code, rule, fields, params, reference, allowed } = extensions;
  return {
    code: isOneOf(PROBLEM_CODES, code) ? code : 'INTERNAL',
    rule: isOneOf(RULES, rule) ? rule : null,
    fields: Array.isArray(fields) ? fields.filter(isField) : [],
    params: isParams(params) ? params : {},
    reference: typeof reference === 'string' ? reference : null,
    ...(Array.isArray(allowed) ? { allowed: allowed.filter((one) => typeof one === 'string') } : {}),
  };
};

const plain = (code: Problem['code']): Problem => ({ code, rule: null, fields: [], params: {}, reference: null });

interface Refusal {
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}

const isRefusal = (body: unknown): body is Refusal =>
  typeof body === 'object' &&
  body !== null &&
  'errors' in body &&
  Array.isArray(body.errors) &&
  typeof body.errors[0]?.extensions === 'object';

const fromBody = (text: string): Problem | null => {
  try {
    const body: unknown = JSON.parse(text);
    return isRefusal(body) ? fromExtensions(body.errors[0]?.extensions ?? {}) : null;
  } catch {
    return null;
  }
};

/** What an answer outside GraphQL says is wrong; its body is of the same form. */
export const problemIn = (body: string, status: number): Problem =>
  fromBody(body) ?? plain(status === 502 || status === 503 || status === 504 ? 'UNAVAILABLE' : 'INTERNAL');

/** The only conversion from a thrown error to something that can be shown. */
export const toProblem = (error: unknown): Problem => {
  if (CombinedGraphQLErrors.is(error)) return fromExtensions(error.errors[0]?.extensions ?? {});
  if (ServerError.is(error)) return problemIn(error.bodyText, error.statusCode);
  return plain(error instanceof TypeError ? 'OFFLINE' : 'INTERNAL');
};

/** The rule broken by one field of a form, if any. */
export const fieldProblem = (problem: Problem | null, path: string): FieldProblem['rule'] | null =>
  problem?.fields.find((field) => field.path === path || field.path.endsWith(`.${path}`))?.rule ?? null;
