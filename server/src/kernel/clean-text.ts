import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { badInput } from './problems.ts';

/** Without what people do not see as typed; null when nothing is left. */
export const tidied = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/** The text as it is stored, or null when nothing is left. Characters that others would not see as their author does are refused. */
export const cleanText = (path: string, text: string | null | undefined): string | null => {
  const words = tidied(text);
  if (words && hidesCharacters(words)) throw badInput({ path, rule: 'BAD_CHARACTERS' });
  return words;
};
