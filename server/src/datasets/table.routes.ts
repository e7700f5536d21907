import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import { VISITOR } from '../access/actor.ts';
import { sendTagged } from '../http/tagged-file.ts';
import { contextOf } from '../request/house-context.ts';
import type { RequestServices } from '../request/services.ts';
import { TABLES, tableFile } from './table-files.ts';
import type { TableFormat } from './table-files.ts';

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

/** Seconds: what is published reaches a program that asks again within ten minutes. */
const MAX_AGE = 600;

/** `/export/<table>.csv`, `.xlsx`, `.json`, `.geojson`: public tables from memory, the same for everybody, in the language of the address. */
export const tableRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  for (const locale of LOCALES)
    for (const [table, formats] of TABLES)
      for (const format of formats)
        app.get(`${localePrefix[locale]}/export/${table.name}.${format}`, { exposeHeadRoute: false }, async (request, reply) => {
          const file = await tableFile({ ...contextOf(services, VISITOR), locale }, table, format, origin);
          void reply
            .header('content-disposition', `attachment; filename="qaita-${table.name}.${format}"`)
            .header('content-language', locale.toLowerCase())
            .header('x-robots-tag', 'noindex');
          // The bytes of a workbook hold the time of its making: it is never the same twice.
          if (typeof file !== 'string') return reply.type(TYPES[format]).header('cache-control', 'no-store').send(file);
          return sendTagged(request, reply, { type: TYPES[format], maxAge: MAX_AGE, text: file });
        });
};
