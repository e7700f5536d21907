import type { ProjectRow } from '../schemas/projects.schema.ts';
import type { Text } from '../schemas/words.schema.ts';
import { siteFacts } from '../site-facts.ts';
import { fact, reportedChange } from './facts.ts';
import type { Claim } from './facts.ts';
import { UNKNOWN_FIGURES } from './prepared-opportunity.ts';
import type { PreparedFact, PreparedOpportunity } from './prepared-opportunity.ts';
import { capitalised, eachLanguage, joined, present } from './texts.ts';

/** "Ferroalloys: 80 thousand t of ferrosilicon a year". */
const summaryOf = ({ sector, capacity }: ProjectRow): Text | null => {
  const summary = joined(present([sector, capacity]), ': ');
  return summary && eachLanguage(summary, capitalised);
};

const factsOf = (row: ProjectRow, claim: Claim): PreparedFact[] => [
  ...fact(claim, 'SECTOR', row.sector),
  ...fact(claim, 'CAPACITY', row.capacity),
  ...fact(claim, 'INVESTOR', row.investor),
  ...(row.investment === null ? fact(claim, 'INVESTMENT_NOTE', row.amountNote) : fact(claim, 'INVESTMENT', row.investment, row.amountNote)),
  ...fact(claim, 'PERMANENT_JOBS', row.jobs),
  ...fact(claim, 'FINANCING', joined(row.financing ?? [], '; ')),
  ...fact(claim, 'NOTE', row.note),
];

export const projectOpportunity = (row: ProjectRow, steward: string): PreparedOpportunity => {
  const claim: Claim = { asOf: row.asOf, basis: row.asOfBasis, sources: row.sources };
  return {
    ...UNKNOWN_FIGURES,
    ...siteFacts(row),
    slug: row.id,
    kind: 'ANCHOR_PROJECT',
    origin: 'PUBLIC_RECORD',
    status: row.stage,
    statusAsOf: row.stageDate,
    title: row.name,
    summary: summaryOf(row),
    region: row.region,
    town: row.town,
    zone: row.zone,
    industrialZone: null,
    place: row.place,
    lat: row.lat,
    lng: row.lng,
    steward,
    oked: row.oked,
    okedIsGuess: row.okedIsGuess,
    investment: row.investment,
    currency: row.currency,
    permanentJobs: row.jobs,
    dealTypes: [],
    asOf: row.asOf,
    asOfBasis: row.asOfBasis,
    confidence: row.confidence,
    sources: row.sources,
    details: { investor: row.investor, financing: row.financing ?? [] },
    facts: factsOf(row, claim),
    history: reportedChange(claim, row.stage, row.stageDate),
  };
};
