import sql from 'sql-template-tag';
import type { Run } from '../kernel/database.ts';
import type { Reference } from '../kernel/reference.ts';

export interface DataFacts {
  /** Date of the newest public source; null before any is loaded. */
  readonly dataAsOf: string | null;
  readonly hasDemo: boolean;
}

/** The facts in the footer of every page. */
export const DATA_FACTS: Reference<DataFacts> = {
  name: 'data-facts',
  load: async (run: Run) => {
    const [row] = await run<DataFacts>(sql`select
      (select max(o.as_of) from opportunity o where o.publication = 'PUBLISHED' and o.origin = 'PUBLIC_RECORD' and o.as_of ~ '^\\d{4}-\\d{2}-\\d{2}$') as "dataAsOf",
      exists (select 1 from opportunity o where o.publication = 'PUBLISHED' and o.origin = 'DEMO') as "hasDemo"`);
    return () => row ?? { dataAsOf: null, hasDemo: false };
  },
};
