import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../request/context.ts';
import { compiledOperations } from './compiled-operations.ts';
import { makeFormatError } from './format-error.ts';
import { knownOperations } from './known-operations.ts';
import { limitsPlugin, MAX_RECURSIVE_SELECTIONS, MAX_TOKENS } from './operation-limits.ts';
import type { Metrics } from './metrics.ts';
import { requestLogPlugin } from './request-log.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly isProduction: boolean;
  /** Maximum number of compiled operations. */
  readonly documents: TrustedDocuments;
  readonly plugins?: ApolloServerPlugin<Context>[];
}

/** Apollo puts the texts of errors into its log lines, and they may repeat what was typed. */
const apolloLogger = (log: Logger): { debug: () => void; info: () => void; warn: () => void; error: (said?: unknown) => void } => ({
  debug: () => undefined,
  info: () => undefined,
  warn: () => log.warn('Apollo logged a warning'),
  error: (said) => log.error({ err: said instanceof Error ? said : undefined }, 'Apollo logged an error'),
});

/** Apollo Server with every convenience switched off that an attacker could use (docs/security.md, "Threats"). */
export const makeApollo = ({ schema, log, metrics, isProduction, documents, plugins = [] }: ApolloOptions): ApolloServer<Context> => {
  const isOurs = (text: string): boolean => documents.has(text);
  const formatError = makeFormatError({ log, explain: !isProduction });
  return new ApolloServer<Context>({
    schema,
    introspection: !isProduction,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: isProduction,
    stopOnTerminationSignals: false,
    validationRules: [knownOperations],
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: MAX_RECURSIVE_SELECTIONS,
    formatError,
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(schema, () => metrics.refused.inc({ reason: 'cost' })),
      compiledOperations(schema, isOurs, formatError),
      requestLogPlugin(log, metrics, isOurs),
      ...plugins,
    ],
  });
};
