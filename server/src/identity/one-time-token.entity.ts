import { byDefault, entity, id, json, nullable, text, timestamp } from '../kernel/entity.ts';

export type TokenPurpose = 'SIGN_UP' | 'PASSWORD_RESET' | 'INVITATION' | 'EMAIL_CHANGE' | 'EMAIL_OBJECTION';

export const OneTimeToken = entity('one_time_token', {
  id: id(),
  purpose: text<TokenPurpose>(),
  tokenHash: text(),
  email: text(),
  payload: json<unknown>(),
  createdAt: byDefault('now()', timestamp()),
  expiresAt: timestamp(),
  usedAt: nullable(timestamp()),
});
