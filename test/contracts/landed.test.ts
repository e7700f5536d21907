import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from 'server/src/installation/migrate.ts';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { catalogueOf } from 'server/src/testing/database-catalogue.ts';
import type { CatalogueEntry } from 'server/src/testing/database-catalogue.ts';
import { openEmptyDatabase } from 'server/src/testing/empty-database.ts';
import type { EmptyDatabase } from 'server/src/testing/empty-database.ts';
import { TEST_SECRET } from 'server/src/testing/template.ts';
import { restoreState } from '../landed/states.ts';

const FOLDER = path.join(PROJECT_ROOT, 'test/landed');
const states = readdirSync(FOLDER).flatMap((file) => /^(.*)\.json\.gz$/.exec(file)?.[1] ?? []);

let fresh: CatalogueEntry[];
let migrated: EmptyDatabase;
beforeAll(async () => {
  const empty = await openEmptyDatabase();
  await migrate(empty.urls, TEST_SECRET, {});
  fresh = await catalogueOf(empty.urls.owner);
  await empty.drop();
});
afterEach(() => migrated.drop());

describe('a database of a former state', () => {
  it.each(states)(
    '%s migrates to the same tables, columns, constraints, indexes, functions, triggers, policies, rights and comments as a fresh one',
    async (state) => {
      migrated = await openEmptyDatabase();
      await restoreState(migrated.urls.owner, readFileSync(path.join(FOLDER, `${state}.json.gz`)));
      await migrate(migrated.urls, TEST_SECRET, {});
      expect(await catalogueOf(migrated.urls.owner)).toEqual(fresh);
      expect(await migrate(migrated.urls, TEST_SECRET, {})).toEqual([]);
    },
  );
});
