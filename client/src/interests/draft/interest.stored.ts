import type { InterestFields } from 'shared/interests/interest.fields.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { InterestForm } from './interest.form.ts';
import { formatFigure } from '../../kernel/fmt.ts';

const words = ({ purpose, okedDivision, startMonth, partners, message, contactName, contactPhone }: InterestFields) => ({
  purpose: purpose ?? '',
  okedDivision: okedDivision ?? '',
  startMonth: startMonth ?? '',
  partners: partners ?? '',
  message: message ?? '',
  contactName: contactName ?? '',
  contactPhone: contactPhone ?? '',
});

/** The form for what the server has stored. */
export const toForm = (locale: Locale, fields: InterestFields): InterestForm => ({
  locale,
  ...words(fields),
  investment: formatFigure(locale, fields.investment),
  currency: fields.currency,
  permanentJobs: formatFigure(locale, fields.permanentJobs),
  landHa: formatFigure(locale, fields.landHa),
  powerMva: formatFigure(locale, fields.powerMva),
  ownFundsPercent: formatFigure(locale, fields.ownFundsPercent),
  consent: fields.consent,
  exclusionKnown: fields.exclusionKnown ?? false,
});
