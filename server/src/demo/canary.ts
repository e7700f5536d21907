import { randomBytes } from 'node:crypto';

/** A text that occurs nowhere else: whoever sees it has seen that cell. */
export const canary = (owner: string, cell: string): string => `canary-${owner}-${cell}-${randomBytes(5).toString('hex')}`;
