import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import { makeContext } from '../http/request-context.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import type { Context } from '../request/context.ts';
import type { RequestServices } from '../request/services.ts';
import { csvText } from './export.csv.ts';
import { townsGeoJson } from './towns.geojson.ts';
import { townsTable } from './towns.table.ts';
import { townsWorkbook } from './towns.workbook.ts';

interface TownsFile {
  readonly name: string;
  readonly type: string;
  readonly write: (ctx: Context) => Promise<string | Buffer>;
}

const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Addresses that stay as they are: others link to them. */
const FILES: readonly TownsFile[] = [
  { name: 'towns.csv', type: CSV, write: async (ctx) => csvText(ctx.locale, (await townsTable(ctx)).lines) },
  { name: 'towns.xlsx', type: XLSX, write: townsWorkbook },
  { name: 'towns.geojson', type: 'application/geo+json; charset=utf-8', write: townsGeoJson },
];

/** `/export/towns.csv` and `.xlsx`, `/export/towns.geojson`: all towns by all indicators, in the language of the address. */
export const townsRoutes = (app: FastifyInstance, services: RequestServices): void => {
  for (const locale of LOCALES)
    for (const { name, type, write } of FILES)
      app.get(`${localePrefix[locale]}/export/${name}`, { exposeHeadRoute: false }, async (request, reply) => {
        try {
          const file = await write(await makeContext(services, request, reply, locale));
          return await reply
            .type(type)
            .header('content-disposition', `attachment; filename="qaita-${name}"`)
            .header('x-robots-tag', 'noindex')
            .header('cache-control', 'no-store')
            .send(file);
        } catch (error) {
          return sendProblem(reply, problemAnswer(error, services.log));
        }
      });
};
