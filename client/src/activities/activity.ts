import { divisionAt } from 'shared/opportunities/oked.ts';
import { tidyLine } from 'shared/texts/characters.ts';

/** A division of the classifier, named in the language of the page. */
export interface Division {
  readonly code: string;
  readonly name: { readonly text: string };
}

export const activityText = ({ code, name }: Division): string => `${code} · ${name.text}`;

/** The division that a text names: by its code or one below it, or by its whole name. */
export const findDivision = <D extends Division>(text: string, divisions: readonly D[]): D | null => {
  const code = divisionAt(text);
  const name = tidyLine(text).toLowerCase();
  return divisions.find((division) => division.code === code || division.name.text.toLowerCase() === name) ?? null;
};
