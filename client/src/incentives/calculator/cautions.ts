import { HOME } from '../../identity/countries.ts';
import { clauseOf } from './counted.ts';
import type { Counted } from './counted.ts';
import type { CalculatorClause } from './estimate-input.ts';
import { yearsOf } from '../project/project-values.ts';

/** Farming, finance, education and health, gambling: the Tax Code has other income tax rates for some of them. */
const OTHER_RATES = new Set(['01', '02', '03', '64', '65', '66', '85', '86', '87', '88', '92']);

export type CautionCode = 'MRP_DATE' | 'FOREIGN_PLOT' | 'OTHER_RATE' | 'SOME_YEARS';

interface Caution {
  readonly code: CautionCode;
  /** A link to more about it. */
  readonly text: CalculatorClause['text'];
  readonly clause: CalculatorClause | null;
}

const plain = (code: CautionCode, clause: CalculatorClause | null = null): Caution => ({ code, text: null, clause });

const ofActivity = ({ values, rates }: Counted): Caution[] => {
  const note = rates.findLast(({ tax }) => tax === 'CIT')?.note;
  const hasOtherRate = note && OTHER_RATES.has(values.okedDivision ?? '');
  return hasOtherRate ? [{ code: 'OTHER_RATE', text: note, clause: null }] : [];
};

const ofMrpDate = (counted: Counted): Caution[] => {
  const clause = clauseOf(counted, 'CATEGORY_MRP_DATE');
  return clause && !clause.text ? [plain('MRP_DATE', clause)] : [];
};

const ofCountry = (counted: Counted): Caution[] => {
  const clause = clauseOf(counted, 'FOREIGN_PLOT_PURCHASE');
  const { country } = counted.values;
  return clause && country !== null && country !== HOME ? [{ code: 'FOREIGN_PLOT', text: clause.text, clause }] : [];
};

const ofYears = ({ values }: Counted): Caution[] => {
  const profits = yearsOf(values).map(({ profit }) => profit);
  return profits.includes(null) && profits.some((profit) => profit !== null) ? [plain('SOME_YEARS')] : [];
};

/** What the estimate cannot know and the investor should ask about. */
export const cautionsOf = (counted: Counted): Caution[] => [
  ...ofActivity(counted),
  ...ofMrpDate(counted),
  ...ofCountry(counted),
  ...ofYears(counted),
];
