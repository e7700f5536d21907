import { deceptionIn, normalizeName } from 'shared/identity/names.ts';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { normalizePhone } from 'shared/identifiers/phone.ts';
import { hidesCharacters, tidyNumber, tidyText } from 'shared/texts/characters.ts';
import { badInput } from '../kernel/problems.ts';
import type { InterestFieldsInput } from './interest.inputs.ts';

const checked = (path: string, text: string): string | null => {
  if (hidesCharacters(text)) throw badInput({ path, rule: 'BAD_CHARACTERS' });
  return text || null;
};

/** The text as it is kept, or null when nothing is left. What deceives is refused. */
export const cleanText = (path: string, text: string | null | undefined): string | null => checked(path, tidyText(text ?? ''));

/** Half a name may stand in a draft; one that deceives may not. */
const cleanName = (path: string, typed: string | null | undefined): string | null => {
  const name = normalizeName(typed ?? '');
  const rule = deceptionIn(name);
  if (rule) throw badInput({ path, rule });
  return name || null;
};

const words = ({ purpose, partners, message, contactName }: InterestFieldsInput) => ({
  purpose: cleanText('input.fields.purpose', purpose),
  partners: cleanText('input.fields.partners', partners),
  message: cleanText('input.fields.message', message),
  contactName: cleanName('input.fields.contactName', contactName),
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
  const phone = checked('input.fields.contactPhone', tidyNumber(input.contactPhone ?? ''));
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
