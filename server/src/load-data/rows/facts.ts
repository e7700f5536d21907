import type { DateBasis, FactKey, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { Text } from '../schemas/words.schema.ts';
import type { PreparedChange, PreparedFact } from './prepared-opportunity.ts';

/** Who says so, and as of when. */
export interface Claim {
  readonly asOf: string | null;
  readonly basis: DateBasis;
  readonly sources: readonly string[];
}

type Saying = number | Text | null | undefined;

/** One fact from a number, words, or both; none when neither is known. */
export const fact = (claim: Claim, key: FactKey, saying: Saying, note: Text | null = null): PreparedFact[] => {
  if (saying === null || saying === undefined) return note ? fact(claim, key, note) : [];
  const isNumber = typeof saying === 'number';
  return [{ ...claim, key, number: isNumber ? saying : null, text: isNumber ? note : saying }];
};

const AS_REPORTED: Text = {
  ru: 'Состояние на дату источника',
  kk: 'Дереккөз күнгі жағдайы',
  en: 'State on the date of the source',
};

/** A row names the source of a change only when it is certain which of its sources it was. */
export const onlySource = ({ sources }: Claim): string | null => (sources.length === 1 ? (sources[0] ?? null) : null);

export const idleChange = (claim: Claim, idleSince: string | null): PreparedChange[] =>
  idleSince === null ? [] : [{ status: 'IDLE', since: idleSince, reason: null, source: onlySource(claim) }];

/** The state on the day of the source: when it began is not known. */
export const reportedChange = (claim: Claim, status: OpportunityStatus, date: string | null): PreparedChange[] =>
  date === null ? [] : [{ status, since: date, reason: AS_REPORTED, source: onlySource(claim) }];
