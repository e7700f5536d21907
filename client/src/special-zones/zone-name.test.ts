import { expect, it } from 'vitest';
import { inQuotes } from './zone-name.ts';

it('turns the quotes of a name into inner ones', () => {
  expect(inQuotes('МЦПС «Хоргос»')).toBe('МЦПС „Хоргос“');
  expect(inQuotes('Сарыарқа')).toBe('Сарыарқа');
});
