import { normalizeName } from 'shared/identity/names.ts';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { normalizePhone } from 'shared/identifiers/phone.ts';
import { hidesCharacters, tidyLine, tidyText } from 'shared/texts/characters.ts';
import { badInput } from '../kernel/problems.ts';
import type { InterestFieldsInput } from './interest.inputs.ts';

const tidied = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/** The text as it is kept, or null when nothing is left. What others would not see as its author does is refused. */
export const cleanText = (path: string, text: string | null | undefined): string | null => {
  const words = tidied(text);
  if (words && hidesCharacters(words)) throw badInput({ path, rule: 'BAD_CHARACTERS' });
  return words;
};

/** What deceives stands in a draft and keeps it from being sent: the saving of everything else does not wait for it. */
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

/** The fields one by one, never the input as it came. A telephone number that can be read is kept in its international form. */
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
