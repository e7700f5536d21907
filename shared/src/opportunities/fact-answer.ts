import type { Claim, ClaimKey, OpportunityContent } from './content.ts';
import { CONDITIONS, CONTAMINATIONS, LEGAL_STATES, UTILITIES } from './kinds.ts';
import type { Currency, Utility } from './kinds.ts';
import { CONNECTIONS, OWNER_FORMS, PRICE_DEALS, UTILITY_UNITS } from './parts.ts';
import type { Evidence, PriceUnit } from './parts.ts';
import type { AskedFact } from './unknowns.ts';

/**
 * How a fact is stated in answer to a question: a figure, a figure in a currency, a word of a closed list, a utility (whether it is
 * there, and how much), a price, an owner, a line. FORM: it says more than fits into an answer, and is stated in the editor.
 */
export const ANSWER_FORMS = {
  POWER: 'UTILITY',
  PRICE: 'PRICE',
  LEGAL: 'WORD',
  LAND: 'FIGURE',
  FLOOR: 'FIGURE',
  RAIL: 'UTILITY',
  CONDITION: 'WORD',
  DEAL: 'FORM',
  OWNER: 'OWNER',
  CLEAR_HEIGHT: 'FORM',
  WATER: 'UTILITY',
  CONTAMINATION: 'WORD',
  HEAT: 'UTILITY',
  GAS: 'UTILITY',
  ROAD: 'UTILITY',
  SEWERAGE: 'UTILITY',
  TELECOM: 'UTILITY',
  CADASTRE: 'LINE',
  POINT: 'FORM',
  INVESTMENT: 'SUM',
  JOBS: 'FIGURE',
} as const satisfies Record<AskedFact, 'FIGURE' | 'SUM' | 'WORD' | 'UTILITY' | 'PRICE' | 'OWNER' | 'LINE' | 'FORM'>;

/** What a steward states about one fact, with what it rests on. */
export interface FactAnswer extends Evidence {
  readonly number: number | null;
  /** A word of the closed list of the fact: `wordsOfFact`. */
  readonly code: string | null;
  /** A cadastral number, the name of an owner, or where a utility comes from. */
  readonly line: string | null;
  readonly currency: Currency | null;
  readonly per: PriceUnit | null;
}

/** Fields of an answer that can be missing or wrong. */
export type AnswerField = keyof FactAnswer;

const CLAIMS: Partial<Record<AskedFact, ClaimKey>> = {
  LAND: 'LAND_HA',
  FLOOR: 'FLOOR_M2',
  CONDITION: 'CONDITION',
  CONTAMINATION: 'CONTAMINATION',
  INVESTMENT: 'INVESTMENT',
  JOBS: 'PERMANENT_JOBS',
};

const stated = <Word extends string>(words: readonly Word[]): readonly Word[] => words.filter((word) => word !== 'UNKNOWN');

/** The words of which one answers the question; none for a fact that is not stated in a word. */
export const wordsOfFact = (fact: AskedFact): readonly string[] => {
  if (ANSWER_FORMS[fact] === 'UTILITY') return CONNECTIONS;
  if (fact === 'CONDITION') return stated(CONDITIONS);
  if (fact === 'CONTAMINATION') return stated(CONTAMINATIONS);
  if (fact === 'LEGAL') return LEGAL_STATES;
  if (fact === 'OWNER') return OWNER_FORMS;
  return fact === 'PRICE' ? PRICE_DEALS : [];
};

export const utilityOf = (fact: AskedFact): Utility | null => UTILITIES.find((one) => one === fact) ?? null;

const EVIDENCE = ['grade', 'source', 'asOf'] as const satisfies readonly AnswerField[];

/** Of power the amount is the answer, of other utilities it may stay unknown; water that is said to be there comes from somewhere. */
const fieldsOfUtility = (fact: AskedFact, { code, number }: FactAnswer): readonly AnswerField[] => {
  if (fact === 'POWER' && code === 'CONNECTED') return ['code', 'number'];
  return fact === 'WATER' && number !== null ? ['code', 'line'] : ['code'];
};

const fieldsOf = (fact: AskedFact, answer: FactAnswer): readonly AnswerField[] => {
  switch (ANSWER_FORMS[fact]) {
    case 'FIGURE':
      return ['number'];
    case 'SUM':
      return ['number', 'currency'];
    case 'WORD':
    case 'OWNER':
      return ['code'];
    case 'UTILITY':
      return fieldsOfUtility(fact, answer);
    case 'PRICE':
      return ['code', 'number', 'currency', 'per'];
    case 'LINE':
      return ['line'];
    case 'FORM':
      return [];
  }
};

/** Fields without which the answer states nothing: its value, and each part of its evidence. */
export const missingInAnswer = (fact: AskedFact, answer: FactAnswer): AnswerField[] =>
  [...fieldsOf(fact, answer), ...EVIDENCE].filter((field) => answer[field] === null);

const within = <Word extends string>(words: readonly Word[], code: string | null): Word | undefined => words.find((word) => word === code);

/** The claims with the answer in the place of what stood under its key. */
const withClaim = (content: OpportunityContent, key: ClaimKey, { number, code, grade, source, asOf }: FactAnswer): OpportunityContent => {
  const claim: Claim = { key, number, code, text: null, grade, source, asOf };
  return { ...content, claims: [...content.claims.filter((one) => one.key !== key), claim] };
};

/** The utility as it is now known, in the place of lines that leave open what was asked. */
const withUtility = (
  content: OpportunityContent,
  utility: Utility,
  { number, code, line: asset, grade, source, asOf }: FactAnswer,
): OpportunityContent => {
  const connection = within(CONNECTIONS, code);
  if (!connection) return content;
  const available = connection === 'CONNECTED' && UTILITY_UNITS[utility] !== null ? number : null;
  const line = { utility, connection, distanceM: null, available, asset, assetMva: null, grade, source, asOf };
  return { ...content, utilities: [...content.utilities.filter((one) => one.utility !== utility), line] };
};

const withPrice = (content: OpportunityContent, { number, code, currency, per, ...answer }: FactAnswer): OpportunityContent => {
  const deal = within(PRICE_DEALS, code);
  if (!deal || number === null || currency === null || per === null) return content;
  const { grade, source, asOf } = answer;
  return { ...content, prices: [...content.prices, { deal, amount: number, currency, per, grade, source, asOf }] };
};

const withPart = (content: OpportunityContent, fact: AskedFact, answer: FactAnswer): OpportunityContent => {
  const { code, line, grade, source, asOf } = answer;
  const state = within(LEGAL_STATES, code);
  const form = within(OWNER_FORMS, code);
  if (fact === 'LEGAL' && state) {
    return { ...content, legal: [...content.legal, { state, party: null, words: null, grade, source, asOf }] };
  }
  if (fact === 'OWNER' && form) {
    return { ...content, owners: [...content.owners, { form, name: line, bin: null, contact: null, grade, source, asOf }] };
  }
  if (fact !== 'CADASTRE') return content;
  const parcel = { cadastralNumber: line, landHa: null, purpose: null, right: null, grade, source, asOf };
  return { ...content, parcels: [...content.parcels, parcel] };
};

/** The content with what the answer states; it has everything that `missingInAnswer` asks for. */
export const withAnswer = (content: OpportunityContent, fact: AskedFact, answer: FactAnswer): OpportunityContent => {
  const claim = CLAIMS[fact];
  const utility = utilityOf(fact);
  if (claim) return { ...withClaim(content, claim, answer), currency: fact === 'INVESTMENT' ? answer.currency : content.currency };
  if (utility) return withUtility(content, utility, answer);
  return fact === 'PRICE' ? withPrice(content, answer) : withPart(content, fact, answer);
};
