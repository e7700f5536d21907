import { ALL_FIELDS } from './draft.steps.ts';
import { emptyForm } from './interest.form.ts';
import type { FieldName, InterestForm } from './interest.form.ts';

/** What a new expression of interest may take over from an earlier one. Consent must be given again; a currency is taken with its sum. */
const LENT: Record<FieldName, boolean> = {
  purpose: true,
  okedDivision: true,
  investment: true,
  currency: false,
  permanentJobs: true,
  landHa: true,
  powerMva: true,
  startMonth: true,
  ownFundsPercent: true,
  partners: true,
  message: true,
  contactName: true,
  contactPhone: true,
  consent: false,
  exclusionKnown: false,
};

export interface Filled {
  readonly form: InterestForm;
  /** The fields taken over, in the order of the form. */
  readonly taken: readonly FieldName[];
}

/** Fills empty fields only. A month before `today` (ISO day) is not taken over. */
export const fillFrom = (form: InterestForm, earlier: InterestForm, today: string): Filled => {
  const isPast = earlier.startMonth !== '' && earlier.startMonth.slice(0, 7) < today.slice(0, 7);
  const nothing = emptyForm(form.locale);
  const taken = ALL_FIELDS.filter(
    (name) => LENT[name] && form[name] === nothing[name] && earlier[name] !== nothing[name] && !(name === 'startMonth' && isPast),
  );
  const lent = Object.fromEntries(taken.map((name) => [name, earlier[name]]));
  const currency = taken.includes('investment') ? earlier.currency : form.currency;
  return { form: { ...form, ...lent, currency }, taken };
};
