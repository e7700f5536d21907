import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../request/context.ts';
import { isTooMuch } from './operation-limits.ts';
import { isFromElsewhere } from './own-pages.ts';
import { makeContext } from './request-context.ts';
import type { RequestServices } from '../request/services.ts';
import { documentOf } from './trusted-documents.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<Context>;
  readonly services: RequestServices;
  readonly documents: TrustedDocuments;
  readonly freeDocuments: boolean;
  /** Origin of our own pages. */
  readonly origin: string;
}

/** A whole version of terms in three languages is some 90 kB. */
const BODY_LIMIT = 200_000;

const refuse = (reply: FastifyReply, status: number, code: string): FastifyReply =>
  reply.code(status).send({ errors: [{ message: code, extensions: { code } }] });

interface GraphqlBody {
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

const isObject = (value: unknown): value is GraphqlBody => typeof value === 'object' && value !== null;

/** POST with JSON only; the document is one of our own client's, or free text where the operator allows it. */
export const graphqlRoute = (app: FastifyInstance, { apollo, services, documents, freeDocuments, origin }: GraphqlRouteOptions): void => {
  app.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: BODY_LIMIT,
    preHandler: async (request, reply) => {
      if (isFromElsewhere(request, origin)) return refuse(reply, 403, 'FORBIDDEN');
      const query = await documentOf(request.body, documents, freeDocuments);
      if (query === null || !isObject(request.body)) return refuse(reply, 400, 'BAD_USER_INPUT');
      if (!documents.has(query) && isTooMuch(query)) return refuse(reply, 400, 'TOO_COSTLY');
      const { variables, operationName } = request.body;
      // What was not sent is left out: Apollo refuses a property that is present and undefined.
      request.body = { query, ...(variables ? { variables } : {}), ...(operationName ? { operationName } : {}) };
      return undefined;
    },
    handler: fastifyApolloHandler(apollo, { context: (request, reply) => makeContext(services, request, reply) }),
  });
};
