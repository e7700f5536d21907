import { MEASURES } from '../floor/measures.ts';
import { OVERVIEW } from '../floor/registers.ts';
import { DETAIL, LIST, SEARCH } from '../floor/public.ts';
import { PEER_DETAIL, PEER_LIST, PEER_SEARCH } from '../peer/questions.ts';
import { CARD, SOURCE, TEXT } from './fragments.ts';
import { CATEGORIES } from '../synthetic-measures.ts';
import { drawWords } from './words.ts';
import type { Work } from './work.ts';

export const KINDS = ['FACILITY', 'ANCHOR_PROJECT', 'ZONE_SITE', 'INDUSTRIAL_SITE'];

export const PUBLIC_WORKS: readonly Work[] = [
  {
    name: 'list',
    goal: 0.6,
    document: `query List($filter: OpportunityFilter) { opportunities(filter: $filter, first: 20) { totalCount edges { node { ${CARD} } } } }`,
    draw: (random, { regions }) => ({
      variables: { filter: { kinds: [random.one(KINDS)], regions: [random.one(regions)] } },
      token: null,
    }),
    floor: { statement: LIST, values: ({ filter }) => [Object(filter).kinds[0], Object(filter).regions[0]] },
    peer: PEER_LIST,
  },
  {
    name: 'detail',
    goal: 0.8,
    document: `query Detail($slug: String!) { opportunity(slug: $slug) { ${CARD} facts { key number text ${TEXT} asOf basis sources ${SOURCE} }
      termsInForce { id number effectiveFrom clauses { key group title ${TEXT} text ${TEXT} value unit source ${SOURCE} } }
      steward { id kind name ${TEXT} } similar(first: 5) { ${CARD} } } }`,
    draw: (random, { slugs }) => ({ variables: { slug: random.one(slugs) }, token: null }),
    floor: { statement: DETAIL, values: ({ slug }) => [slug] },
    peer: PEER_DETAIL,
  },
  {
    name: 'search',
    goal: 3,
    document: `query Search($filter: OpportunityFilter, $text: String) { opportunities(filter: $filter, text: $text, sort: NEWEST, first: 20) {
      totalCount facets { key values { value count } } edges { node { ${CARD} } } } }`,
    draw: (random, known) => ({
      variables: { text: drawWords(random, known), filter: { kinds: [random.one(KINDS)] } },
      token: null,
    }),
    floor: { statement: SEARCH, values: ({ filter, text }) => [text, Object(filter).kinds[0]] },
    peer: PEER_SEARCH,
  },
  {
    name: 'measures',
    goal: 0.6,
    document: `query Measures($filter: MeasureFilter) { measures(filter: $filter, sort: GAP, first: 20) { totalCount
      sums { planned plannedOf allocated allocatedOf gap gapOf notDone } facets { key values { value count } }
      edges { node { id slug title ${TEXT} town { slug name ${TEXT} } category status statusAsOf planned allocated spent gap funding blocker } } } }`,
    draw: (random, { regions }) => ({
      variables: { filter: { category: [random.one(CATEGORIES)], region: [random.one(regions)] } },
      token: null,
    }),
    floor: { statement: MEASURES, values: ({ filter }) => [Object(filter).category[0], Object(filter).region[0]] },
  },
  {
    name: 'overview',
    goal: 0.6,
    document: `query Overview { facilityOverview { region { slug name ${TEXT} } town { slug name ${TEXT} } total reported audited overdue published revived idle
      idleLandHa idleLandKnown idlePowerMva idlePowerKnown } }`,
    draw: () => ({ variables: {}, token: null }),
    floor: { statement: OVERVIEW, values: () => [] },
  },
];
