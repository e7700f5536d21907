import { expect, it } from 'vitest';
import { readOutline, writeOutline } from './outline-text.ts';

const TRIANGLE = [
  { lat: 50.345, lng: 83.512 },
  { lat: 50.346, lng: 83.512 },
  { lat: 50.346, lng: 83.515 },
];

it.each([
  '50.345 83.512\n50.346 83.512\n50.346 83.515',
  '50,345 83,512\n\n50,346 83,512\n50,346 83,515\n',
  '50.345, 83.512\n50.346; 83.512\n50.346,83.515',
])('corners are read in the forms that people write: %s', (text) => {
  expect(readOutline(text)).toEqual({ corners: TRIANGLE, outline: TRIANGLE, problem: null });
});

it('an outline is written and read back', () => {
  expect(readOutline(writeOutline(TRIANGLE)).outline).toEqual(TRIANGLE);
  expect(readOutline('')).toEqual({ corners: [], outline: null, problem: null });
});

it.each([
  ['50.345 83.512', 'FEW', 0],
  ['50.345 83.512\nугол', 'UNREAD', 2],
  ['50.345 83.512 12', 'UNREAD', 1],
  ['83.512 50.345', 'BOUNDS', 1],
  [Array.from({ length: 41 }, (_, n) => `50.${n + 100} 83.5`).join('\n'), 'MANY', 0],
])('what is wrong is named with its line: %s', (text, kind, line) => {
  expect(readOutline(text)).toMatchObject({ outline: null, problem: { kind, line } });
});
