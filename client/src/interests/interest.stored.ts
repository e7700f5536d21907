import type { InterestFields } from 'shared/interests/interest.fields.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { InterestForm } from './interest.form.ts';
import { writeNumber } from '../kernel/read-number.ts';

const words = ({ purpose, okedDivision, startMonth, partners, message, contactName, contactPhone }: InterestFields) => ({
  purpose: purpose ?? '',
  okedDivision: okedDivision ?? '',
  startMonth: startMonth ?? '',
  partners: partners ?? '',
  message: message ?? '',
  contactName: contactName ?? '',
  contactPhone: contactPhone ?? '',
});

/** The form of what the server has stored. */
export const toForm = (locale: Locale, fields: InterestFields): InterestForm => ({
  ...words(fields),
  investment: writeNumber(locale, fields.investment),
  currency: fields.currency,
  permanentJobs: writeNumber(locale, fields.permanentJobs),
  landHa: writeNumber(locale, fields.landHa),
  powerMva: writeNumber(locale, fields.powerMva),
  ownFundsPercent: writeNumber(locale, fields.ownFundsPercent),
  consent: fields.consent,
});
