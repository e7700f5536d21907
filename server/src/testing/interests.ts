import { randomBytes } from 'node:crypto';
import type { Context } from '../request/context.ts';
import { saveInterestDraft } from '../interests/interest.draft.service.ts';
import type { InterestFieldsInput } from '../interests/interest.inputs.ts';
import { submitInterest } from '../interests/interest.submit.service.ts';
import type { InterestType } from '../interests/interest.types.ts';

export const newKey = (): string => randomBytes(16).toString('hex');

/** Everything that must be stated before an interest may be sent. */
export const completeFields = (more: Partial<InterestFieldsInput> = {}): InterestFieldsInput => ({
  purpose: 'Цех утеплителя',
  okedDivision: '23',
  investment: 900_000_000,
  currency: 'KZT',
  contactName: 'Айгерим',
  contactPhone: '8 701 000 00 00',
  consent: true,
  ...more,
});

export const aDraft = (investor: Context, opportunity: string, more: Partial<InterestFieldsInput> = {}): Promise<InterestType> =>
  saveInterestDraft(investor, { opportunity, fields: completeFields(more) });

export const aSubmission = async (investor: Context, opportunity: string): Promise<InterestType> => {
  const draft = await aDraft(investor, opportunity);
  return submitInterest(investor, { id: draft.id, version: draft.version, key: newKey() });
};
