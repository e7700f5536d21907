import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { Logger } from 'pino';
import type { Context } from '../access/context.ts';
import type { Metrics } from './metrics.ts';

/** Names of operations come from outside: only names, only short ones. */
const nameOf = (name: string | null | undefined): string => (name && /^\w{1,60}$/.test(name) ? name : 'unnamed');

const codesOf = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined): string[] =>
  (errors ?? []).map(({ extensions }) => (typeof extensions?.['code'] === 'string' ? extensions['code'] : 'INTERNAL'));

/** One line a request: operation, who (never an address or a name), how long, how many statements, what went wrong. */
export const requestLogPlugin = (log: Logger, metrics: Metrics): ApolloServerPlugin<Context> => ({
  requestDidStart: (): Promise<GraphQLRequestListener<Context>> => {
    const began = process.hrtime.bigint();
    return Promise.resolve({
      willSendResponse: ({ contextValue, operationName, response }): Promise<void> => {
        const seconds = Number(process.hrtime.bigint() - began) / 1e9;
        const codes = codesOf(response.body.kind === 'single' ? response.body.singleResult.errors : undefined);
        const operation = nameOf(operationName);
        metrics.duration.observe({ operation, code: codes[0] ?? 'OK' }, seconds);
        metrics.statements.observe({ operation }, contextValue.statements.count);
        for (const code of codes) metrics.errors.inc({ code });
        log.info({
          request: contextValue.requestId,
          operation,
          actor: contextValue.actor.type === 'PERSON' ? contextValue.actor.id : null,
          ms: Math.round(seconds * 1e4) / 10,
          statements: contextValue.statements.count,
          ...(codes.length > 0 ? { codes } : {}),
        });
        return Promise.resolve();
      },
    });
  },
});
