import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import type { FacilityEvent, FacilityFigures } from '../schemas/facility-figures.schema.ts';
import type { FacilityWords } from '../schemas/facility-words.schema.ts';
import type { Text } from '../schemas/words.schema.ts';
import { dateInWords } from './date-words.ts';
import { fact, onlySource } from './facts.ts';
import type { Claim } from './facts.ts';
import type { PreparedChange, PreparedFact } from './prepared-opportunity.ts';
import { capitalised, eachLanguage, joined } from './texts.ts';

/** Events that say what state a plant was in from then on. Others are told, but change no state. */
const STATE_AFTER: Readonly<Record<string, OpportunityStatus>> = {
  STOP: 'IDLE',
  CLOSED: 'IDLE',
  MOTHBALLED: 'IDLE',
  PART_STOP: 'PARTLY_USED',
  RESTART: 'REVIVED',
};

const word = (words: Readonly<Record<string, Text>>, code: string): Text => {
  const text = words[code];
  if (!text) throw new Error(`facility-words.json has no word for "${code}".`);
  return text;
};

const reasonOf = (words: FacilityWords, { why }: FacilityEvent): Text | null =>
  why === null ? null : eachLanguage(word(words.reasons, why), capitalised);

const changesState = ({ what }: FacilityEvent): boolean => STATE_AFTER[what] !== undefined;

/** The dated states that the events tell of, in the order of the file. */
export const eventChanges = (claim: Claim, words: FacilityWords, events: readonly FacilityEvent[]): PreparedChange[] =>
  events.flatMap((event) => {
    const status = STATE_AFTER[event.what];
    return status === undefined ? [] : [{ status, since: event.date, reason: reasonOf(words, event), source: onlySource(claim) }];
  });

/** `May 2011: bankruptcy case opened (debts)`. */
const inWords = (words: FacilityWords, event: FacilityEvent): Text => {
  const what = word(words.events, event.what);
  const why = event.why === null ? null : word(words.reasons, event.why);
  const when = event.date === null ? null : eachLanguage(dateInWords(event.date), capitalised);
  const line = joined(when === null ? [eachLanguage(what, capitalised)] : [when, what], ': ') ?? what;
  return why === null ? line : { ru: `${line.ru} (${why.ru})`, kk: `${line.kk} (${why.kk})`, en: `${line.en} (${why.en})` };
};

const wordsOf = (words: Readonly<Record<string, Text>>, codes: readonly string[]): Text | null => {
  const text = joined(
    codes.map((code) => word(words, code)),
    ', ',
  );
  return text && eachLanguage(text, capitalised);
};

/** What the sources state in figures, as claims. */
export const figureFacts = (claim: Claim, words: FacilityWords, figures: FacilityFigures): PreparedFact[] => [
  ...fact(claim, 'YEAR_BUILT', figures.yearBuilt),
  ...fact(claim, 'CAPACITY', figures.capacity),
  ...fact(claim, 'WORKERS_ONCE', figures.workersOnce),
  ...fact(claim, 'WORKERS', figures.workersLatest),
  ...(figures.price === null
    ? []
    : fact({ ...claim, asOf: figures.price.asOf, basis: 'STATED' }, 'PRICE', figures.price.tenge, figures.price.kind)),
  ...fact(claim, 'INVESTED', figures.investedTenge),
  ...fact(claim, 'DEBT', figures.debtTenge),
  ...fact(claim, 'OWNER_FORM', wordsOf(words.ownerForms, figures.ownerForm === null ? [] : [figures.ownerForm])),
  ...fact(claim, 'LEGAL_STATE', wordsOf(words.legalStates, figures.legalStates)),
  ...fact(claim, 'EQUIPMENT', figures.equipment),
  ...figures.events.filter((event) => !changesState(event)).flatMap((event) => fact(claim, 'HISTORY', inWords(words, event))),
];
