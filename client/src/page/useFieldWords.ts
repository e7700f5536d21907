import type { FieldRule } from 'shared/problems/problems.ts';
import { useWords } from '../kernel/words.ts';
import { FIELD_WORDS } from './fields.words.ts';

/** Returns the message for a rule that a form field breaks, or null when there is none. */
export const useFieldWords = (): ((rule: FieldRule | null) => string | null) => {
  const t = useWords(FIELD_WORDS);
  return (rule) => (rule ? t.of('field', rule) : null);
};
