import type { SheetColumn } from '../sheet.ts';
import { opportunityColumn } from '../opportunities/columns.ts';
import { OPPORTUNITY_COLUMNS } from '../opportunities/words.ts';
import type { OpportunityColumn } from '../opportunities/words.ts';

/** What only sites of a zone have. */
const OF_SITES: readonly OpportunityColumn[] = ['zone', 'number', 'rentHaYear'];

/** The columns of a register of facilities, in the order of the template. */
export const FACILITY_COLUMNS: readonly SheetColumn[] = OPPORTUNITY_COLUMNS.filter((key) => !OF_SITES.includes(key)).map(opportunityColumn);
