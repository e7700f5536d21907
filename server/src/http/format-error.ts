import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { RULES } from 'shared/problems/problems.ts';
import type { Rule } from 'shared/problems/problems.ts';
import { isConnectionLoss } from '../kernel/connection-loss.ts';
import { Problem } from '../kernel/problems.ts';

interface Shown {
  readonly code: string;
  readonly [key: string]: unknown;
}

const hasText = <Key extends string>(error: unknown, key: Key): error is Record<Key, string> =>
  typeof error === 'object' && error !== null && key in error && typeof (error as Record<string, unknown>)[key] === 'string';

const isRule = (word: string): word is Rule => RULES.some((rule) => rule === word);

/** Constraints are named after their rules; SQLSTATEs that the caller can react to have a code. */
const fromDatabase = (error: unknown): Shown | null => {
  const constraint = hasText(error, 'constraint') ? error.constraint.toUpperCase() : '';
  if (isRule(constraint)) return { code: 'RULE_BROKEN', rule: constraint };
  const state = hasText(error, 'code') ? error.code : '';
  if (/^(53100|53200)$/.test(state)) return { code: 'STORAGE_FULL' };
  if (isConnectionLoss(error) || /^(57014|55P03)$/.test(state)) return { code: 'UNAVAILABLE' };
  if (/^(40001|40P01)$/.test(state)) return { code: 'CONFLICT' };
  return null;
};

const fromThrown = (error: unknown): Shown | null => {
  if (error instanceof Problem) {
    const { rule, fields, params, allowed } = error.details;
    const shortened = fields?.map((field) => ({ path: field.path.replace(/^input\./, ''), rule: field.rule }));
    return {
      code: error.code,
      ...(rule ? { rule } : {}),
      ...(shortened ? { fields: shortened } : {}),
      ...(params ? { params } : {}),
      ...(allowed ? { allowed } : {}),
    };
  }
  return fromDatabase(error);
};

/** Apollo's own codes for requests that did not reach a resolver. */
const BEFORE_EXECUTION: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'BAD_USER_INPUT',
  GRAPHQL_VALIDATION_FAILED: 'BAD_USER_INPUT',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
  TOO_COSTLY: 'TOO_COSTLY',
};

const TOO_LARGE = /more tha[nt] \d+ tokens|recursively requests|too many selections/i;

const beforeExecution = (formatted: GraphQLFormattedError): Shown | null => {
  const given = formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : '';
  const ours = BEFORE_EXECUTION[code];
  if (!ours) return null;
  const isLimit = (code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED') && TOO_LARGE.test(formatted.message);
  return { code: isLimit ? 'TOO_COSTLY' : ours };
};

const originOf = (error: unknown): unknown => (error instanceof GraphQLError && error.originalError ? error.originalError : error);

export interface FormatOptions {
  readonly log: Logger;
  /** In development a document that does not fit the schema is answered with the reason; elsewhere the reason is not disclosed. */
  readonly explain: boolean;
}

/** The only place where errors leave the server: a closed list of codes, never a message, a stack or an echo of the input. */
export const makeFormatError =
  ({ log, explain }: FormatOptions) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const shown = fromThrown(originOf(error)) ?? beforeExecution(formatted);
    const path = formatted.path ? { path: formatted.path } : {};
    if (shown) {
      const hint = explain && !formatted.path ? { hint: formatted.message } : {};
      return { message: shown.code, ...path, extensions: { ...shown, ...hint } };
    }
    const reference = randomUUID();
    log.error({ reference, err: originOf(error), path: formatted.path }, 'unexpected');
    return { message: 'INTERNAL', ...path, extensions: { code: 'INTERNAL', reference } };
  };
