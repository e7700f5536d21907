import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureProblem, FigureReading, FigureSpec } from 'shared/typed/read-figure.ts';
import type { FieldUnit } from 'shared/typed/vocabulary.ts';
import { normalizeName } from 'shared/identity/names.ts';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { normalizePhone } from 'shared/identifiers/phone.ts';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { CURRENCIES } from 'shared/opportunities/kinds.ts';
import { tidyLine, tidyText } from 'shared/texts/characters.ts';
import { excessOf } from 'shared/texts/length.ts';
import type { Fit } from '../../drafts/autosave.ts';
import { formatFigure } from '../../kernel/fmt.ts';

/** The form as typed: figures are texts until they can be read. */
export interface InterestForm {
  /** The language of the page on which its figures were typed. */
  readonly locale: Locale;
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
  readonly exclusionKnown: boolean;
}

export type FieldName = Exclude<keyof InterestForm, 'locale'>;

export type FigureName = 'investment' | 'permanentJobs' | 'landHa' | 'powerMva' | 'ownFundsPercent';

const amount = (unit: FieldUnit, max: number, places = 6): FigureSpec => ({ unit, min: 0, max, places });

const SPECS: Readonly<Record<Exclude<FigureName, 'investment'>, FigureSpec>> = {
  permanentJobs: amount('PEOPLE', INTEREST_LIMITS.maxJobs, 0),
  landHa: amount('HECTARES', INTEREST_LIMITS.maxLandHa),
  powerMva: amount('MVA', INTEREST_LIMITS.maxPowerMva),
  ownFundsPercent: amount('PERCENT', 100),
};

const SUMS: Readonly<Record<InterestFields['currency'], FigureSpec>> = {
  KZT: { ...amount('TENGE', INTEREST_LIMITS.maxInvestment, 0), min: 1 },
  USD: { ...amount('DOLLARS', INTEREST_LIMITS.maxInvestment, 0), min: 1 },
};

/** Bounds of a figure of the form; the sum is in the currency chosen beside it. */
export const specOf = ({ currency }: Pick<InterestForm, 'currency'>, name: FigureName): FigureSpec =>
  name === 'investment' ? SUMS[currency] : SPECS[name];

const FIGURE_NAMES = ['investment', 'permanentJobs', 'landHa', 'powerMva', 'ownFundsPercent'] as const satisfies readonly FigureName[];

const readingOf = (form: InterestForm, name: FigureName): FigureReading => readFigure(form[name], form.locale, specOf(form, name));

/** Figures that cannot be read as they are; they stay in the form and are not sent. */
export const figureProblems = (form: InterestForm): Partial<Record<FieldName, FigureProblem>> =>
  Object.fromEntries(
    FIGURE_NAMES.flatMap((name) => {
      const { problem } = readingOf(form, name);
      return problem ? [[name, problem]] : [];
    }),
  );

const figureOf = (form: InterestForm, name: FigureName): number | null => readingOf(form, name).value;

const TEXT_LIMITS = {
  purpose: INTEREST_LIMITS.purpose,
  partners: INTEREST_LIMITS.partners,
  message: INTEREST_LIMITS.message,
  contactName: INTEREST_LIMITS.contactName,
  contactPhone: INTEREST_LIMITS.contactPhone,
} as const;
export type TextName = keyof typeof TEXT_LIMITS;

const TEXT_NAMES = ['purpose', 'partners', 'message', 'contactName', 'contactPhone'] as const satisfies readonly TextName[];

/** Texts that exceed the server's limit; they stay in the form in full and are not sent. */
export const longTexts = (form: InterestForm): readonly TextName[] =>
  TEXT_NAMES.filter((name) => excessOf(form[name], TEXT_LIMITS[name]) > 0);

const textOf = (text: string): string | null => tidyText(text) || null;

/** What the server can store of the form, exactly as it will store it. */
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
    exclusionKnown: form.exclusionKnown,
  };
};

export const isSame = (one: InterestForm, other: InterestForm): boolean =>
  JSON.stringify(toFields(one)) === JSON.stringify(toFields(other));

export const fitOf = (form: InterestForm): Fit =>
  Object.keys(figureProblems(form)).length === 0 && longTexts(form).length === 0 ? 'WHOLE' : 'PARTLY';

export const emptyForm = (locale: Locale): InterestForm => ({
  locale,
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
  exclusionKnown: false,
});

/** The same form on a page of another language: figures that could be read are rewritten for that language. */
const inLocale = (form: InterestForm, locale: Locale): InterestForm => {
  const figures = FIGURE_NAMES.map((name) => [name, formatFigure(locale, figureOf(form, name)) || form[name]]);
  return form.locale === locale ? form : { ...form, ...Object.fromEntries(figures), locale };
};

/** Missing in copies of earlier releases. */
const ADDED = { exclusionKnown: false };

/**
 * A copy from the device, if it has the shape of this release. A copy of the previous release does not state its language: the
 * page's is assumed.
 */
export const parseForm = (value: unknown, locale: Locale): InterestForm | null => {
  if (typeof value !== 'object' || value === null) return null;
  const stored = new Map<string, unknown>(Object.entries({ ...ADDED, locale, ...value }));
  const isFit = Object.entries(emptyForm(locale)).every(([name, empty]) => typeof stored.get(name) === typeof empty);
  const isKnown = CURRENCIES.some((currency) => currency === stored.get('currency')) && LOCALES.some((one) => one === stored.get('locale'));
  if (!isFit || !isKnown) return null;
  return inLocale({ ...ADDED, locale, ...value } as InterestForm, locale);
};
