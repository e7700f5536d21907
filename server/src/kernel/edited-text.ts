import { InputType, ObjectType } from 'type-graphql';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { OptionalText } from './edited-fields.ts';

/** Characters of a text in one language. */
const LONGEST = 2_000;

@ObjectType('EditedText', { simpleResolvers: true, description: 'A text in the languages it exists in.' })
@InputType('EditedTextInput', { description: 'A text in one to three languages.' })
export class EditedTextType implements LocalizedText {
  @OptionalText(LONGEST)
  public ru?: string;

  @OptionalText(LONGEST)
  public kk?: string;

  @OptionalText(LONGEST)
  public en?: string;
}

/** Tidied; null when no language has a text. */
export const toLocalizedText = (input: EditedTextType | null | undefined): LocalizedText | null => {
  const entries = (['ru', 'kk', 'en'] as const).flatMap((language) => {
    const words = tidyText(input?.[language] ?? '');
    return words === '' ? [] : [[language, words] as const];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
};

/** Deceptive characters in any text of an input, by their paths. */
export const hiddenCharacters = (value: unknown, path: string): FieldProblem[] => {
  if (typeof value === 'string') return hidesCharacters(tidyText(value)) ? [{ path, rule: 'BAD_CHARACTERS' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => hiddenCharacters(part, `${path}.${name}`));
};
