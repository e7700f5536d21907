import { normalizeName } from 'shared/identity/names.ts';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { normalizePhone } from 'shared/identifiers/phone.ts';
import { CURRENCIES } from 'shared/opportunities/kinds.ts';
import { tidyLine, tidyText } from 'shared/texts/characters.ts';
import type { Fit } from '../drafts/autosave.ts';
import { readNumber } from '../kernel/read-number.ts';

/** The form as it is typed: figures are texts until they can be read. */
export interface InterestForm {
  readonly purpose: string;
  readonly okedDivision: string;
  readonly investment: string;
  readonly currency: InterestFields['currency'];
  readonly permanentJobs: string;
  readonly landHa: string;
  readonly powerMva: string;
  readonly startMonth: string;
  readonly ownFundsPercent: string;
  readonly partners: string;
  readonly message: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly consent: boolean;
}

export type FieldName = keyof InterestForm;

type FigureName = 'investment' | 'permanentJobs' | 'landHa' | 'powerMva' | 'ownFundsPercent';

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

const FIGURES: Record<FigureName, Bounds> = {
  investment: { min: 1, max: INTEREST_LIMITS.maxInvestment, isWhole: true },
  permanentJobs: { min: 0, max: INTEREST_LIMITS.maxJobs, isWhole: true },
  landHa: { min: 0, max: INTEREST_LIMITS.maxLandHa, isWhole: false },
  powerMva: { min: 0, max: INTEREST_LIMITS.maxPowerMva, isWhole: false },
  ownFundsPercent: { min: 0, max: 100, isWhole: false },
};

const FIGURE_NAMES = ['investment', 'permanentJobs', 'landHa', 'powerMva', 'ownFundsPercent'] as const satisfies readonly FigureName[];

export type FigureProblem = 'NOT_NUMBER' | 'NOT_WHOLE' | 'OUT_OF_RANGE';

const figureProblem = (text: string, { min, max, isWhole }: Bounds): FigureProblem | null => {
  const value = readNumber(text);
  if (value === null) return null;
  if (Number.isNaN(value)) return 'NOT_NUMBER';
  if (value < min || value > max) return 'OUT_OF_RANGE';
  return isWhole && !Number.isInteger(value) ? 'NOT_WHOLE' : null;
};

/** Figures that cannot be read as they stand; they stay in the form and are not sent. */
export const figureProblems = (form: InterestForm): Partial<Record<FieldName, FigureProblem>> =>
  Object.fromEntries(
    FIGURE_NAMES.flatMap((name) => {
      const problem = figureProblem(form[name], FIGURES[name]);
      return problem ? [[name, problem]] : [];
    }),
  );

const figureOf = (form: InterestForm, name: FigureName): number | null =>
  figureProblem(form[name], FIGURES[name]) === null ? readNumber(form[name]) : null;

const textOf = (text: string): string | null => tidyText(text) || null;

/** What the server can take of the form, exactly as it will store it. */
export const toFields = (form: InterestForm): InterestFields => {
  const phone = tidyLine(form.contactPhone) || null;
  return {
    purpose: textOf(form.purpose),
    okedDivision: form.okedDivision || null,
    investment: figureOf(form, 'investment'),
    currency: form.currency,
    permanentJobs: figureOf(form, 'permanentJobs'),
    landHa: figureOf(form, 'landHa'),
    powerMva: figureOf(form, 'powerMva'),
    startMonth: form.startMonth || null,
    ownFundsPercent: figureOf(form, 'ownFundsPercent'),
    partners: textOf(form.partners),
    message: textOf(form.message),
    contactName: normalizeName(form.contactName) || null,
    contactPhone: phone && (normalizePhone(phone) ?? phone),
    consent: form.consent,
  };
};

export const isSame = (one: InterestForm, other: InterestForm): boolean => JSON.stringify(toFields(one)) === JSON.stringify(toFields(other));

export const fitOf = (form: InterestForm): Fit => (Object.keys(figureProblems(form)).length === 0 ? 'WHOLE' : 'PARTLY');

export const EMPTY_FORM: InterestForm = {
  purpose: '',
  okedDivision: '',
  investment: '',
  currency: 'KZT',
  permanentJobs: '',
  landHa: '',
  powerMva: '',
  startMonth: '',
  ownFundsPercent: '',
  partners: '',
  message: '',
  contactName: '',
  contactPhone: '',
  consent: false,
};

/** A copy of the device, if it has the shape of this release. */
export const parseForm = (value: unknown): InterestForm | null => {
  if (typeof value !== 'object' || value === null) return null;
  const stored = new Map(Object.entries(value));
  const isFit = Object.entries(EMPTY_FORM).every(([name, empty]) => typeof stored.get(name) === typeof empty);
  if (!isFit || !CURRENCIES.some((currency) => currency === stored.get('currency'))) return null;
  return value as InterestForm;
};
