import { Problem } from '../../kernel/problems.ts';

const FULL = /ENOSPC|EDQUOT|no space left|disk quota/i;

const textOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  return `${'code' in error ? String(error.code) : ''} ${error.message}`;
};

/** The caller gets STORAGE_FULL for a full disk, and the error itself for everything else. */
export const asStorageProblem = (error: unknown): unknown => (FULL.test(textOf(error)) ? new Problem('STORAGE_FULL') : error);
