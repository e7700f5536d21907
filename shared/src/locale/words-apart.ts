/**
 * Cuts a text into words, each with the space before it, and punctuation; joined, they are the text again. By Unicode, because
 * the comparing library takes every Cyrillic letter for a word of its own.
 */
export const wordsApart = (text: string): string[] => text.match(/\s*[\p{L}\p{M}\p{N}]+|\s*[^\s\p{L}\p{M}\p{N}]|\s+$/gu) ?? [];
