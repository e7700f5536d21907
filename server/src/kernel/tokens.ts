import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits for a cookie or a link. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => SHAPE.test(text);

/** Tokens are random, so a fast hash without salt suffices: they cannot be guessed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
