import type { FastifyReply } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Problem } from '../kernel/problems.ts';
import { makeFormatError } from './format-error.ts';

const STATUS_OF: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RULE_BROKEN: 422,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  TOO_COSTLY: 413,
  STORAGE_FULL: 507,
  UNAVAILABLE: 503,
};

export interface ProblemAnswer {
  readonly status: number;
  readonly shown: GraphQLFormattedError;
  /** Seconds; null when asking again later does not help. */
  readonly retryAfter: number | null;
}

/** An error of a route outside GraphQL: the same closed list of codes, as an HTTP status and as our own words for it. */
export const problemAnswer = (error: unknown, log: Logger): ProblemAnswer => {
  const shown = makeFormatError({ log, explain: false })({ message: '' }, error);
  const seconds = error instanceof Problem ? error.details.params?.['retryAfter'] : undefined;
  return { status: STATUS_OF[shown.message] ?? 500, shown, retryAfter: typeof seconds === 'number' ? seconds : null };
};

/** Sends the error to a program. */
export const sendProblem = (reply: FastifyReply, { status, shown, retryAfter }: ProblemAnswer): FastifyReply => {
  if (retryAfter !== null) void reply.header('retry-after', retryAfter);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [shown] });
};
