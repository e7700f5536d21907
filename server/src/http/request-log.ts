import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../request/context.ts';
import type { Metrics } from './metrics.ts';

/** Operations that others have written get no name here: foreign names would be unlimited in number and content. */
const FREE = 'free';

/** The operation's own name, if the document is one of ours. */
const nameOf = (
  { source, operation }: { readonly source?: string; readonly operation?: OperationDefinitionNode },
  isOurs: (text: string) => boolean,
): string => (source !== undefined && isOurs(source) ? (operation?.name?.value ?? FREE) : FREE);

const codesOf = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined): string[] =>
  (errors ?? []).map(({ extensions }) => (typeof extensions?.['code'] === 'string' ? extensions['code'] : 'INTERNAL'));

/** One line per request: operation, actor id (never an address or a name), duration, number of statements, error code. */
export const requestLogPlugin = (log: Logger, metrics: Metrics, isOurs: (text: string) => boolean): ApolloServerPlugin<Context> => ({
  requestDidStart: (): Promise<GraphQLRequestListener<Context>> => {
    const began = process.hrtime.bigint();
    return Promise.resolve({
      willSendResponse: ({ contextValue, source, operation: definition, response }): Promise<void> => {
        const seconds = Number(process.hrtime.bigint() - began) / 1e9;
        const codes = codesOf(response.body.kind === 'single' ? response.body.singleResult.errors : undefined);
        const operation = nameOf({ ...(source === undefined ? {} : { source }), ...(definition ? { operation: definition } : {}) }, isOurs);
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
