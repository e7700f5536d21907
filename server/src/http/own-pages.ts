import type { FastifyRequest } from 'fastify';

/** A page of another site can neither set our header nor hide where it comes from (docs/security.md, "Threats"). */
export const isFromElsewhere = (request: FastifyRequest, origin: string): boolean => {
  const { 'sec-fetch-site': site, origin: from, 'x-qaita-request': mark } = request.headers;
  if (mark === undefined) return true;
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true;
  return typeof from === 'string' && from !== origin && from !== `${request.protocol}://${request.host}`;
};
