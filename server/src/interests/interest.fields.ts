import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { normalizePhone } from 'shared/identifiers/phone.ts';
import { badInput } from '../kernel/problems.ts';
import type { InterestFieldsInput } from './interest.inputs.ts';

/** Control characters (but not line ends) and marks that turn the direction of writing are nobody's words. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u;

/** Trimmed text without hidden characters, or null when nothing is left. */
export const cleanText = (path: string, text: string | null | undefined): string | null => {
  if (text === null || text === undefined) return null;
  if (FORBIDDEN.test(text)) throw badInput({ path, rule: 'BAD_CHARACTERS' });
  return text.normalize('NFC').trim() || null;
};

const words = ({ purpose, partners, message, contactName }: InterestFieldsInput) => ({
  purpose: cleanText('input.fields.purpose', purpose),
  partners: cleanText('input.fields.partners', partners),
  message: cleanText('input.fields.message', message),
  contactName: cleanText('input.fields.contactName', contactName),
});

const figures = (input: InterestFieldsInput) => ({
  investment: input.investment ?? null,
  permanentJobs: input.permanentJobs ?? null,
  landHa: input.landHa ?? null,
  powerMva: input.powerMva ?? null,
  ownFundsPercent: input.ownFundsPercent ?? null,
});

/** The fields one by one, never the input as it came. A telephone number that can be read is kept in its international form. */
export const toInterestFields = (input: InterestFieldsInput): InterestFields => {
  const phone = cleanText('input.fields.contactPhone', input.contactPhone);
  return {
    ...words(input),
    ...figures(input),
    okedDivision: input.okedDivision ?? null,
    currency: input.currency,
    startMonth: input.startMonth ?? null,
    contactPhone: phone && (normalizePhone(phone) ?? phone),
    consent: input.consent,
  };
};
