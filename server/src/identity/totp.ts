import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { compactCode } from 'shared/texts/digits.ts';

const PERIOD = 30;
/** One time step early or late: telephone clocks are inexact. */
const WINDOW = 1;

const generator = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Qaita', label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) });

/** 160 random bits in base32, the form that authenticators expect. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The content of the QR code that an authenticator scans. */
export const totpUri = (secret: string, label: string): string => generator(secret, label).toString();

export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code);

/** The time step that a code belongs to, or null when it is wrong. The caller must accept each step only once. */
export const stepOfCode = (secret: string, code: string, now: number): number | null => {
  const delta = generator(secret, '').validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp: now }) + delta;
};

/** As people type it: spaces, hyphens and letter case do not matter. */
export const normalizeCode = (typed: string): string => compactCode(typed).toUpperCase();

export const RECOVERY_CODES = 10;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 80 random bits in four groups, to be written down. */
export const newRecoveryCode = (): string => {
  const letters = [...randomBytes(16)].map((byte) => BASE32[byte % BASE32.length] ?? 'A');
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-');
};
