import { SECOND_LIFE_TABLE } from './second-life.coordinates.ts';
import type { RuleTable } from './rules.ts';

/** Mutations with which analysts of an akimat write and move proposals. */
export const PLANNERS_WORK =
  'proposeMeasure saveMeasureProposal sendMeasureProposal recallMeasureProposal discardMeasureProposal returnMeasureProposal ' +
  'proposePlan savePlanProposal movePlanProposal';

/** Those with which a second person writes them into the public plans. */
export const PLANNERS_DECISIONS = 'approveMeasureProposal approvePlanProposal decideImportedMeasures';

/** The part of the table of `coordinates.ts` that is about plans and their measures: all of it is public. */
export const PLAN_TABLE: RuleTable = {
  ...SECOND_LIFE_TABLE,
  Plan: { PUBLIC: 'id slug level name fromYear toYear status statusAsOf origin history note sources town region missing revisions' },
  PlanRevision: { PUBLIC: 'version changedAt organisation before after' },
  PlanContent: { PUBLIC: 'name fromYear toYear status statusAsOf history sources note' },
  EditedPlanEvent: { PUBLIC: 'date text source' },
  PlanProposal: { AKIMAT: 'id version state content baseVersion remarks updatedByName updatedAt town region plan viewerCan' },
  PlanNow: { AKIMAT: 'slug version content' },
  PlanEvent: { PUBLIC: 'date text source' },
  Measure: {
    PUBLIC:
      'id slug title town plan category delivers quantity unit fromYear toYear status statusAsOf asOfBasis blocker blockedBy owner note origin sources ' +
      'planned allocated spent gap funding missing disputed money amendments history revisions needs neededBy',
  },
  MeasureMoney: { PUBLIC: 'kind moneySource year amount uncounted source' },
  MeasureAmendment: { PUBLIC: 'dated subject before after text document source fileUrl' },
  MeasureStatusChange: { PUBLIC: 'status asOf source' },
  MeasureRevision: { PUBLIC: 'version changedAt organisation before after' },
  // What was approved is public; what is only proposed is reached by the akimat alone.
  MeasureContent: {
    PUBLIC:
      'plan title category delivers quantity unit fromYear toYear status statusAsOf blocker blockedBy owner note money amendments needs',
  },
  EditedMoney: { PUBLIC: 'kind moneySource year amount uncounted asOf source' },
  EditedAmendment: { PUBLIC: 'dated subject beforeTenge afterTenge words document source attachmentId' },
  EditedText: { PUBLIC: 'ru kk en' },
  MeasureProposal: {
    AKIMAT: 'id version state content baseVersion remarks updatedByName updatedAt town measure viewerCan',
  },
  MeasureProposalRights: { AKIMAT: 'edit recall review' },
  MeasureNow: { AKIMAT: 'slug version content' },
  MeasureDesk: { AKIMAT: 'towns proposals regions plans planProposals' },
  ImportedMeasures: { AKIMAT: 'groups canDecide' },
  ImportedGroup: { AKIMAT: 'standing count added plannedBefore plannedAfter allocatedBefore allocatedAfter proposals' },
  ImportedProposal: { AKIMAT: 'id number title' },
  DecidedPiece: { AKIMAT: 'decided refused next' },
  RefusedProposal: { AKIMAT: 'id title rule' },
  MeasureConnection: { PUBLIC: 'edges pageInfo totalCount sums facets completeness' },
  Completeness: { PUBLIC: 'known total missing' },
  MissingField: { PUBLIC: 'field count' },
  MeasureEdge: { PUBLIC: 'node cursor' },
  MeasureFacet: { PUBLIC: 'key values' },
  MeasureFacetValue: { PUBLIC: 'value count' },
  MeasureSums: { PUBLIC: 'planned plannedOf allocated allocatedOf spent spentOf gap gapOf notDone' },
  PlanFigures: { PUBLIC: 'measures measuresNotDone plannedTenge allocatedTenge source' },
  PublishedTotal: { PUBLIC: 'slug name towns fromYear toYear measures notDone planned allocated source note rows' },
  LoadedRows: { PUBLIC: 'origin measures notDone planned allocated' },
};
