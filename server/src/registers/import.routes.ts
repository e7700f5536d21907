import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { LOCALES, localePrefix } from 'shared/locale/locale.ts';
import { SHEETS } from 'shared/registers/findings.ts';
import { importableSheets } from '../access/register.policy.ts';
import { isFromElsewhere } from '../http/own-pages.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { makeContext } from '../http/request-context.ts';
import { badInput, forbidden, Problem, unauthenticated } from '../kernel/problems.ts';
import { contextOf } from '../request/house-context.ts';
import type { RequestServices } from '../request/services.ts';
import { beginImport, readImport } from './import.read.service.ts';
import { reportOf } from './import.report.ts';
import { SHEET_LIMITS } from './reading/sheet-problem.ts';
import { sheetKind } from './sheet-kinds.ts';
import { templateOf } from './sheet-template.ts';

const SHEET_TYPE = 'application/octet-stream';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface ImportRouteOptions {
  readonly services: RequestServices;
  /** Origin of our own pages. */
  readonly origin: string;
  /** Folder for files while they are read. */
  readonly incoming: string;
}

interface Asked {
  readonly Querystring: { readonly name?: unknown; readonly sheet?: unknown };
}

/** Refuses before the file is read: only those who may import send files. */
const refuseOthers = async (services: RequestServices, origin: string, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  if (isFromElsewhere(request, origin)) throw forbidden();
  const { actor } = await makeContext(services, request, reply);
  if (actor.type === 'VISITOR') throw unauthenticated();
  if (importableSheets(actor).length === 0) throw forbidden();
  if (Number(request.headers['content-length'] ?? 0) > SHEET_LIMITS.fileBytes) throw new Problem('TOO_COSTLY');
};

/** Writes what arrives into a file of its own, which the reading deletes. */
const keep = async (payload: Readable, incoming: string): Promise<string> => {
  const folder = await mkdtemp(path.join(incoming, 'qaita-import-'));
  const file = path.join(folder, 'sheet');
  let bytes = 0;
  try {
    await pipeline(
      payload,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          bytes += piece.length;
          if (bytes > SHEET_LIMITS.fileBytes) throw new Problem('TOO_COSTLY');
          yield piece;
        }
      },
      createWriteStream(file, { mode: 0o600 }),
    );
    return file;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
};

const discard = (file: string): Promise<void> => rm(path.dirname(file), { recursive: true, force: true });

/** Takes the file and answers at once; its rows are read while the page watches. */
const receive = async (
  services: RequestServices,
  request: FastifyRequest<Asked>,
  reply: FastifyReply,
): Promise<{ readonly id: string }> => {
  const file = request.body;
  if (typeof file !== 'string') throw badInput({ path: 'Content-Type', rule: 'UNKNOWN_VALUE' });
  const { name, sheet: asked } = request.query;
  const sheet = asked === undefined ? null : (SHEETS.find((one) => one === asked) ?? 'UNKNOWN');
  let isReading = false;
  try {
    if (sheet === 'UNKNOWN') throw badInput({ path: 'sheet', rule: 'UNKNOWN_VALUE' });
    const ctx = await makeContext(services, request, reply);
    const job = await beginImport(ctx, { path: file, name: typeof name === 'string' ? name : '', sheet });
    isReading = true;
    void readImport(contextOf(services, ctx.actor), job, file).then(() => discard(file));
    return { id: job.id };
  } finally {
    if (!isReading) await discard(file);
  }
};

/**
 * `POST /imports?sheet=FACILITIES&name=…` with the bytes of the file answers the id of an import; without `sheet` its kind is recognised.
 * `GET /imports/:id/report.csv` is the report of its dry run, `GET /imports/template.xlsx?sheet=FACILITIES` an empty sheet. To be
 * registered: the reader of bodies is for these routes alone.
 */
export const importRoutes = (app: FastifyInstance, { services, origin, incoming }: ImportRouteOptions): Promise<void> => {
  app.addContentTypeParser(SHEET_TYPE, { bodyLimit: SHEET_LIMITS.fileBytes }, (_request: FastifyRequest, payload: Readable) =>
    keep(payload, incoming),
  );
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, problemAnswer(error, services.log)));
  app.post<Asked>('/imports', {
    onRequest: (request, reply) => refuseOthers(services, origin, request, reply),
    handler: async (request, reply) => reply.code(201).send(await receive(services, request, reply)),
  });
  for (const locale of LOCALES) {
    app.get<Asked>(`${localePrefix[locale]}/imports/template.xlsx`, { exposeHeadRoute: false }, async ({ query }, reply) => {
      const sheet = SHEETS.find((one) => one === (query.sheet ?? 'FACILITIES'));
      if (!sheet) throw badInput({ path: 'sheet', rule: 'UNKNOWN_VALUE' });
      return reply
        .type(XLSX_TYPE)
        .header('content-disposition', `attachment; filename="qaita-${sheet.toLowerCase().replace('_', '-')}.xlsx"`)
        .send(await templateOf(sheetKind(sheet), locale));
    });
    app.get<{ Params: { id: string } }>(
      `${localePrefix[locale]}/imports/:id/report.csv`,
      { exposeHeadRoute: false },
      async (request, reply) => {
        const ctx = await makeContext(services, request, reply, locale);
        if (importableSheets(ctx.actor).length === 0) throw ctx.actor.type === 'VISITOR' ? unauthenticated() : forbidden();
        const report = await reportOf({ ...ctx, until: Infinity }, request.params.id);
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="qaita-import-${kazakhstanDay(new Date())}.csv"`)
          .header('cache-control', 'no-store')
          .send(Readable.from(report));
      },
    );
  }
  return Promise.resolve();
};
