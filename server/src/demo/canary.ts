import { randomBytes } from 'node:crypto';

/** A text that occurs nowhere else: an answer that contains it contains that cell. */
export const canary = (owner: string, cell: string): string => `canary-${owner}-${cell}-${randomBytes(5).toString('hex')}`;
