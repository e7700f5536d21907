import { expect, it } from 'vitest';
import { isHttpsAddress } from './web-address.ts';

it.each([
  'https://adilet.zan.kz/rus/docs/K2500000214#z470',
  'https://studylib.net/doc/6897992/on-establishment-of-the-special-economic-zone--ontustik-',
  'https://министерство.қаз/акт?строка=1',
])('takes %s', (text) => {
  expect(isHttpsAddress(text)).toBe(true);
});

it.each([
  'http://adilet.zan.kz/rus/docs/K2500000214',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://a.kz',
  ' https://a.kz',
  'https://a.kz/\tb',
  'https://a.kz/\u202egnp.exe',
  'https://a.kz/\u200bb',
  'https://a.kz\\@b.kz',
  'https://user:word@a.kz/',
  'https://a.kz@b.kz/',
  'https://localhost/',
  'https://',
  '//a.kz',
  'data:text/html,https://a.kz',
  `https://a.kz/${'a'.repeat(2_000)}`,
])('refuses %s', (text) => {
  expect(isHttpsAddress(text)).toBe(false);
});
