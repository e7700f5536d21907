import { expect, it } from 'vitest';
import { localeFromHeader } from './reader-locale.ts';

it.each([
  ['kk-KZ,ru;q=0.8', 'KK'],
  ['de,en-GB;q=0.9,kk;q=0.5', 'EN'],
  // By weight, not by position.
  ['en;q=0.3, ru;q=0.9', 'RU'],
  ['ru;q=0, kk;q=0.4', 'KK'],
  ['uz-UZ,uz;q=0.9,ru;q=0.8,en;q=0.7', 'RU'],
  // No language of ours: English.
  ['tr-TR,tr;q=0.9', 'EN'],
  ['uz', 'EN'],
  ['uz-Cyrl-UZ', 'EN'],
  ['uk-UA', 'EN'],
  ['zh-CN,zh;q=0.9', 'EN'],
  ['fr,de', 'EN'],
  ['rue', 'EN'],
  ['az', 'EN'],
  ['tg', 'EN'],
  // Russian is an official language beside them.
  ['be-BY', 'RU'],
  ['ky-KG,ky;q=0.9', 'RU'],
  ['tt-RU', 'RU'],
  ['ky,en;q=0.1', 'EN'],
  // No language stated.
  ['*', 'RU'],
  ['', 'RU'],
  ['\u0000;;;,q=1', 'RU'],
  ['en;q=0', 'RU'],
  [undefined, 'RU'],
] as const)('a browser that asks for %s gets %s', (header, locale) => {
  expect(localeFromHeader(header)).toBe(locale);
});
