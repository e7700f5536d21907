import type { Task } from 'graphile-worker';
import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Context } from '../request/context.ts';
import { runImportStep } from './import.job.ts';
import { importerOf } from './importer.queries.ts';

const Step = z.object({ importId: z.uuid() });

/** Does a step of an import in the name of the person who asked for it: row security holds as it does for a request. */
export const makeImportTask =
  (background: () => Context): Task =>
  async (payload) => {
    const { importId } = Step.parse(payload);
    const ctx = background();
    const actor = await importerOf(ctx, sql`p.id = (select i.asked_by from register_import i where i.id = ${importId}::uuid)`);
    if (actor) await runImportStep({ ...ctx, actor, locale: actor.locale }, importId);
  };
