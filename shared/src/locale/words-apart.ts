/**
 * A text cut into words, each with the space before it, and signs: joined, they are the text again. By Unicode, since
 * the library that compares words takes every Cyrillic letter for a word of its own.
 */
export const wordsApart = (text: string): string[] => text.match(/\s*[\p{L}\p{M}\p{N}]+|\s*[^\s\p{L}\p{M}\p{N}]|\s+$/gu) ?? [];
