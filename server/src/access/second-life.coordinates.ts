import type { RuleTable } from './rules.ts';

/**
 * The part of the table of `coordinates.ts` that is about the second-life chain. It is public: it has numbers of open interests, and nobody who
 * sent one; the database decides what is told of their sums.
 */
export const SECOND_LIFE_TABLE: RuleTable = {
  SecondLife: { PUBLIC: 'measures opportunities links isCut' },
  SecondLifeMeasure: { PUBLIC: 'measure delivers hindrance viewerPlans' },
  SecondLifePlace: {
    PUBLIC: 'id slug title kind status origin town industrialZone auditedOn promisingFor permanentJobs powerMva needs interest viewerKeeps',
  },
  NetworkNeed: { PUBLIC: 'utility reason' },
  OpenInterest: { PUBLIC: 'count jobs investment powerMva isExact' },
  SecondLifeLink: {
    PUBLIC: 'id measure opportunity utility verdict proposedFor source asOf words recordedAt organisation isDemo viewerCanEnd',
  },
};
