import { rateLimit } from '../kernel/rate-limits.ts';

const HOUR = 3_600;

/** Files begun for one organisation. */
export const UPLOAD = rateLimit('UPLOAD', { per: 'ACCOUNT', points: 60, seconds: HOUR });
