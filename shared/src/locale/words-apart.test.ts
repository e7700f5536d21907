import { expect, it } from 'vitest';
import { wordsApart } from './words-apart.ts';

it.each([
  ['Семь лет, с 2024 года.', ['Семь', ' лет', ',', ' с', ' 2024', ' года', '.']],
  ['Қызметтің басым түрлері', ['Қызметтің', ' басым', ' түрлері']],
  ['100 %\nand more ', ['100', ' %', '\nand', ' more', ' ']],
  ['', []],
])('%j is cut by words of any alphabet', (text, words) => {
  expect(wordsApart(text)).toEqual(words);
  expect(wordsApart(text).join('')).toBe(text);
});
