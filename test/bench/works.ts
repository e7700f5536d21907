import { QUEUE, SUBMIT } from './floor-private.ts';
import { DETAIL, LIST, SEARCH } from './floor-public.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** One kind of question, asked of our server as a document and of the floor as a statement. */
export interface Work {
  readonly name: 'list' | 'detail' | 'search' | 'queue' | 'submit';
  readonly document: string;
  readonly statement: string;
  /** Parameters of the statement. */
  readonly values: (variables: Variables, tokenHash: () => string) => unknown[];
  /** The goal, as a share of the floor's rate. */
  readonly goal: number;
}

const TEXT = '{ text locale isFallback }';
const CARD = `slug kind origin status title ${TEXT} summary ${TEXT} region { slug name ${TEXT} } town { slug name ${TEXT} } zone { slug name ${TEXT} }
  landHa floorM2 powerMva investment { amount currency } permanentJobs asOf asOfBasis`;
const SOURCE = `{ title ${TEXT} url asOf }`;

export const WORKS: readonly Work[] = [
  {
    name: 'list',
    document: `query List($filter: OpportunityFilter) { opportunities(filter: $filter, first: 20) { totalCount edges { node { ${CARD} } } } }`,
    statement: LIST,
    values: ({ filter }) => [Object(filter).kinds[0], Object(filter).regions[0]],
    goal: 0.6,
  },
  {
    name: 'detail',
    document: `query Detail($slug: String!) { opportunity(slug: $slug) { ${CARD} facts { key number text ${TEXT} asOf basis sources ${SOURCE} }
      termsInForce { id number effectiveFrom clauses { key group title ${TEXT} text ${TEXT} value unit source ${SOURCE} } }
      steward { id kind name ${TEXT} } similar(first: 5) { ${CARD} } } }`,
    statement: DETAIL,
    values: ({ slug }) => [slug],
    goal: 0.45,
  },
  {
    name: 'search',
    document: `query Search($filter: OpportunityFilter, $text: String) { opportunities(filter: $filter, text: $text, sort: NEWEST, first: 20) {
      totalCount facets { key values { value count } } edges { node { ${CARD} } } } }`,
    statement: SEARCH,
    values: ({ filter, text }) => [text, Object(filter).kinds[0]],
    goal: 0.85,
  },
  {
    name: 'queue',
    document: `query Queue { reviewQueue(first: 50) { totalCount edges { node { id number state version submittedAt investor { id country identityCheck name ${TEXT} }
      opportunity { slug kind status title ${TEXT} region { slug name ${TEXT} } town { slug name ${TEXT} } } } } } }`,
    statement: QUEUE,
    values: (_, tokenHash) => [tokenHash()],
    goal: 0.6,
  },
  {
    name: 'submit',
    document: 'mutation Submit($input: SubmitInterestInput!) { submitInterest(input: $input) { id number state version submittedAt } }',
    statement: SUBMIT,
    values: ({ input }, tokenHash) => [tokenHash(), Object(input).id, Object(input).version, Object(input).key],
    goal: 0.8,
  },
];
