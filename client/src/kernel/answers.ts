import type { InMemoryCacheConfig } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** How answers are stored, in the browser and for the state of a page that the server renders. */
export const CACHE: InMemoryCacheConfig = {
  possibleTypes: { Opportunity: ['Facility', 'AnchorProject', 'ZoneSite', 'IndustrialSite'] },
  typePolicies: {
    Query: {
      fields: {
        opportunities: relayStylePagination(['filter', 'text', 'sort', 'direction', 'first']),
        myInterests: relayStylePagination(['states']),
        reviewQueue: relayStylePagination(['states', 'order', 'owner']),
        managedOpportunities: relayStylePagination(['state', 'kind', 'words']),
        organisations: relayStylePagination(),
        facilityAudits: relayStylePagination(['list']),
        news: relayStylePagination(),
        myQuestions: relayStylePagination(),
        questionsToAnswer: relayStylePagination(),
      },
    },
    OkedDivision: { keyFields: ['code'] },
    OkedSection: { keyFields: ['code'] },
    // A clause's key is the same in every version, so it does not identify an object.
    TermsClause: { keyFields: false },
    // Objects without an id: fields asked for by different pages are merged.
    InterestFields: { merge: true },
    OidcProvider: { keyFields: ['id'] },
    Platform: { keyFields: [] },
  },
};
