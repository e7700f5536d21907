import type { FastifyInstance } from 'fastify';
import { exportRoutes } from '../exports/export.routes.ts';
import { measureExportRoutes } from '../exports/measure-export.routes.ts';
import { overviewRoutes } from '../exports/overview.routes.ts';
import { townsRoutes } from '../exports/towns.routes.ts';
import { changesFeedRoutes } from '../datasets/changes-feed.routes.ts';
import { oc4idsRoutes } from '../datasets/oc4ids.routes.ts';
import { tableRoutes } from '../datasets/table.routes.ts';
import { publicFileRoutes } from '../platform/public-files.routes.ts';
import { previewRoutes } from '../previews/preview.routes.ts';
import { sitemapRoutes } from '../platform/sitemap.routes.ts';
import type { RequestServices } from '../request/services.ts';
import { feedRoutes } from '../special-zones/terms-feed.routes.ts';

/** All files that everybody may take. */
export const addFiles = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  publicFileRoutes(app, services, origin);
  previewRoutes(app, services, origin);
  sitemapRoutes(app, services, origin);
  feedRoutes(app, services, origin);
  exportRoutes(app, services, origin);
  overviewRoutes(app, services);
  measureExportRoutes(app, services, origin);
  townsRoutes(app, services);
  oc4idsRoutes(app, services, origin);
  tableRoutes(app, services, origin);
  changesFeedRoutes(app, services, origin);
};
