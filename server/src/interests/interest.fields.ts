import { normalizeName } from 'shared/identity/names.ts';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { normalizePhone } from 'shared/identifiers/phone.ts';
import { tidyLine } from 'shared/texts/characters.ts';
import { tidied } from '../kernel/clean-text.ts';
import type { InterestFieldsInput } from './interest.inputs.ts';

/**
 * Deceptive characters may be saved in a draft and prevent it from being sent: saving the other fields does not wait for their
 * correction.
 */
const words = ({ purpose, partners, message, contactName }: InterestFieldsInput) => ({
  purpose: tidied(purpose),
  partners: tidied(partners),
  message: tidied(message),
  contactName: normalizeName(contactName ?? '') || null,
});

const figures = (input: InterestFieldsInput) => ({
  investment: input.investment ?? null,
  permanentJobs: input.permanentJobs ?? null,
  landHa: input.landHa ?? null,
  powerMva: input.powerMva ?? null,
  ownFundsPercent: input.ownFundsPercent ?? null,
});

/** Copies the fields one by one, never the input as a whole. A telephone number that can be read is stored in its international form. */
export const toInterestFields = (input: InterestFieldsInput): InterestFields => {
  const phone = tidyLine(input.contactPhone ?? '') || null;
  return {
    ...words(input),
    ...figures(input),
    okedDivision: input.okedDivision ?? null,
    currency: input.currency,
    startMonth: input.startMonth ?? null,
    contactPhone: phone && (normalizePhone(phone) ?? phone),
    consent: input.consent,
    exclusionKnown: input.exclusionKnown ?? false,
  };
};
