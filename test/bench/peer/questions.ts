import type { PeerWork } from '../works/work.ts';
import { cardOf, listAt, objectAt, placesOf, textOf } from './answers.ts';

const PLACE = '{ slug name }';
const CARD = `slug kind origin status title summary regionByRegionId ${PLACE} townByTownId ${PLACE} specialZoneByZoneId ${PLACE}
  landHa floorM2 powerMva investment currency permanentJobs asOf asOfBasis`;

/** The same question of the read model. */
export const PEER_LIST: PeerWork = {
  document: `query List($kind: String!, $region: String!) { allSearchRows(filter: { kind: { equalTo: $kind }, region: { equalTo: $region } },
    orderBy: [LISTING_DESC, OPPORTUNITY_ID_DESC], first: 20) { totalCount nodes { opportunity { ${CARD} } } } }`,
  variables: ({ filter }) => ({ kind: Object(filter).kinds[0], region: Object(filter).regions[0] }),
  answer: (data) => {
    const found = objectAt(data, 'allSearchRows');
    const edges = listAt(found, 'nodes').map((row) => ({ node: cardOf(objectAt(row, 'opportunity')) }));
    return { opportunities: { totalCount: found['totalCount'], edges } };
  },
};

/** Clauses come as they are stored, and instead of the five similar ones the five newest of the region. */
export const PEER_DETAIL: PeerWork = {
  document: `query Detail($slug: String!) { opportunityBySlug(slug: $slug) { ${CARD}
    opportunityFactsByOpportunityId(orderBy: POSITION_ASC) { nodes { key number text asOf basis sources } }
    specialZoneByZoneId { zoneTermsByZoneId(orderBy: EFFECTIVE_FROM_DESC, first: 1) { nodes { rowId number effectiveFrom clauses } } }
    organisationByStewardId { rowId kind name }
    regionByRegionId { opportunitiesByRegionId(orderBy: PUBLISHED_AT_DESC, first: 5) { nodes { ${CARD} } } } } }`,
  variables: ({ slug }) => ({ slug }),
  answer: null,
};

/** Neither words nor facets can be asked for: the newest of the kind, and their total. */
export const PEER_SEARCH: PeerWork = {
  document: `query Search($kind: String!) { allSearchRows(filter: { kind: { equalTo: $kind } }, orderBy: [PUBLISHED_AT_DESC, OPPORTUNITY_ID_DESC], first: 20) {
    totalCount nodes { opportunity { ${CARD} } } } }`,
  variables: ({ filter }) => ({ kind: Object(filter).kinds[0] }),
  answer: null,
};

/** Whose interests these are is left to the policies. */
export const PEER_QUEUE: PeerWork = {
  document: `query Queue { allInterests(filter: { state: { notEqualTo: "DRAFT" } }, orderBy: [SUBMITTED_AT_ASC, ROW_ID_ASC], first: 50) { totalCount nodes {
    rowId number state version submittedAt organisationByInvestorId { rowId country identityCheck name }
    opportunityByOpportunityId { slug kind status title regionByRegionId ${PLACE} townByTownId ${PLACE} } } } }`,
  variables: () => ({}),
  answer: (data) => {
    const found = objectAt(data, 'allInterests');
    const edges = listAt(found, 'nodes').map((row) => {
      const investor = objectAt(row, 'organisationByInvestorId');
      const opportunity = objectAt(row, 'opportunityByOpportunityId');
      const { rowId: id, number, state, version, submittedAt } = row;
      const { country, identityCheck } = investor;
      const { slug, kind, status } = opportunity;
      return {
        node: {
          id,
          number,
          state,
          version,
          submittedAt: new Date(String(submittedAt)).toISOString(),
          investor: { id: investor['rowId'], country, identityCheck, name: textOf(investor['name']) },
          opportunity: { slug, kind, status, title: textOf(opportunity['title']), ...placesOf(opportunity) },
        },
      };
    });
    return { reviewQueue: { totalCount: found['totalCount'], edges } };
  },
};
