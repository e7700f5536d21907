import { expect, it } from 'vitest';
import { withInnerQuotes } from './quotes.ts';

it('turns the quotes of a name into inner ones', () => {
  expect(withInnerQuotes('МЦПС «Хоргос»')).toBe('МЦПС „Хоргос“');
  expect(withInnerQuotes('Сарыарқа')).toBe('Сарыарқа');
});
