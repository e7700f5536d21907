import { rateLimit } from '../kernel/rate-limits.ts';

const MINUTE = 60;
const HOUR = 3_600;

/** From unknown devices. One address cannot use up the account's whole budget (decision 12). */
export const SIGN_IN = rateLimit(
  'SIGN_IN',
  { per: 'ADDRESS', points: 60, seconds: MINUTE },
  { per: 'PAIR', points: 6, seconds: 30 * MINUTE },
  { per: 'ACCOUNT', points: 10, seconds: 30 * MINUTE },
);
export const SIGN_IN_CODE = rateLimit('SIGN_IN_CODE', { per: 'ACCOUNT', points: 10, seconds: 30 * MINUTE });

/** From a known device; the account is then the person on this device, and nobody else can use it up. */
export const KNOWN_DEVICE = rateLimit('KNOWN_DEVICE', { per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE });
export const KNOWN_DEVICE_CODE = rateLimit('KNOWN_DEVICE_CODE', { per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE });
export const KNOWN_DEVICE_PROOF = rateLimit('KNOWN_DEVICE_PROOF', { per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE });

/** From sessions on unknown devices: stolen cookies. */
export const PROOF = rateLimit('PROOF', { per: 'ACCOUNT', points: 10, seconds: 30 * MINUTE });
export const SET_UP_CODES = rateLimit('SET_UP_CODES', { per: 'ACCOUNT', points: 10, seconds: 15 * MINUTE });
export const EMAIL_CHANGE = rateLimit(
  'EMAIL_CHANGE',
  { per: 'ADDRESS', points: 20, seconds: HOUR },
  { per: 'ACCOUNT', points: 5, seconds: HOUR },
);
export const SIGN_UP = rateLimit(
  'SIGN_UP',
  { per: 'ADDRESS', points: 20, seconds: HOUR },
  { per: 'PAIR', points: 3, seconds: HOUR },
  { per: 'ACCOUNT', points: 5, seconds: HOUR },
);
export const PASSWORD_RESET = rateLimit(
  'PASSWORD_RESET',
  { per: 'ADDRESS', points: 20, seconds: HOUR },
  { per: 'PAIR', points: 3, seconds: HOUR },
);

/** Counted where letters are written: flooding a mailbox is stopped, and the newest letters in it still work. */
export const RESET_LETTERS = rateLimit('RESET_LETTERS', { per: 'ACCOUNT', points: 3, seconds: HOUR });

/** Attempts with unknown links. A valid link is never refused: it cannot be guessed. */
export const WRONG_TOKEN = rateLimit('WRONG_TOKEN', { per: 'ADDRESS', points: 30, seconds: 10 * MINUTE });
export const INVITE = rateLimit('INVITE', { per: 'ADDRESS', points: 60, seconds: HOUR }, { per: 'ACCOUNT', points: 30, seconds: HOUR });
export const INVITED = rateLimit('INVITED', { per: 'ACCOUNT', points: 5, seconds: HOUR });
