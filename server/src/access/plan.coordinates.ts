import type { RuleTable } from './rules.ts';

/** The part of the table of `coordinates.ts` that is about plans and their measures: all of it is public. */
export const PLAN_TABLE: RuleTable = {
  Plan: { PUBLIC: 'id slug level name fromYear toYear status statusAsOf origin history note sources town region' },
  PlanEvent: { PUBLIC: 'date text source' },
  Measure: {
    PUBLIC:
      'id slug title town plan category delivers quantity unit fromYear toYear status statusAsOf asOfBasis blocker blockedBy owner note origin sources ' +
      'planned allocated spent gap funding money amendments history needs neededBy',
  },
  MeasureMoney: { PUBLIC: 'kind moneySource year amount uncounted source' },
  MeasureAmendment: { PUBLIC: 'dated subject before after text document source' },
  MeasureStatusChange: { PUBLIC: 'status asOf source' },
  MeasureConnection: { PUBLIC: 'edges pageInfo totalCount sums facets' },
  MeasureEdge: { PUBLIC: 'node cursor' },
  MeasureFacet: { PUBLIC: 'key values' },
  MeasureFacetValue: { PUBLIC: 'value count' },
  MeasureSums: { PUBLIC: 'planned plannedOf allocated allocatedOf spent spentOf gap gapOf notDone' },
  PublishedTotal: { PUBLIC: 'slug name towns fromYear toYear measures notDone planned allocated source note rows' },
  LoadedRows: { PUBLIC: 'origin measures notDone planned allocated' },
};
