import { createHash } from 'node:crypto';
import { foldedWords } from 'shared/registers/likeness.ts';

/** A key of few bytes for texts that are compared only: a hundred thousand of them are kept while a sheet is checked. */
export const shortKey = (text: string): string => createHash('sha1').update(text).digest('base64url').slice(0, 16);

/** What a name is compared by within a place. */
export const nameKey = (place: string, name: string): string => `${place}|${foldedWords(name)}`;
