import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputType, GraphQLNamedInputType } from 'graphql';
import type { Dice } from 'server/src/pictures/dice.ts';

/**
 * Texts that have broken something somewhere: control characters, lone surrogates, scripts of other alphabets, HTML, paths,
 * statements, formulas.
 */
const NASTY: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'a\udfff',
  '\ud83d\ude00',
  '\ufeff',
  '\u202egnp.exe',
  '\u2066x',
  '\u200b',
  '\u00ad',
  'Zalgo\u0301\u0302\u0303'.repeat(20),
  '\u001b[31m',
  '\r\nset-cookie: a=b',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://a.kz',
  'data:text/html,<script>',
  'http://169.254.169.254/',
  'https://a.kz@b.kz',
  'https://',
  '//evil.kz',
  '<script>alert(1)</script>',
  '"><img src=x onerror=1>',
  '../../etc/passwd',
  '..%2f..%2f',
  '%00',
  '%',
  '%zz',
  'C:\\x',
  "' or 1=1 --",
  "'; drop table interest; --",
  '$1',
  '$$x$$',
  '{{7*7}}',
  '${7*7}',
  '\\',
  '\\u0000',
  '=1+1',
  '@x',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e400',
  '∞',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-13',
  '-1',
  '0',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '{00000000-0000-4000-8000-000000000000}',
  'zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz',
  '00000000000040008000000000000000abcd',
  '&|!',
  '!!',
  '(((',
  'a:*',
  '\\d+$',
  'ı',
  'ﬁ',
  '１２',
  'қазақша',
  'EOI-2026-000001',
  '.',
  '..',
  'a@b',
  'a@b.kz',
  '"@b.kz',
  '123456',
  '23',
];

const NUMBERS: readonly unknown[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  -5,
  99,
  100,
  101,
  1e9,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  -(2 ** 31) - 1,
  2 ** 53 - 1,
  2 ** 53,
  -(2 ** 53),
  1e15,
  1e16,
  1e308,
  -1e308,
  5e-324,
  0.1 + 0.2,
  '1',
  'NaN',
  null,
];

const SMALL = 50;

export interface Known {
  /** Values that exist: slugs, ids and codes of real rows. */
  readonly words: readonly string[];
}

const ofList = <T>(dice: Dice, list: readonly T[]): T | undefined => list[dice.between(0, list.length - 1)];

const longText = (dice: Dice): string =>
  dice.pick('a', 'я', '\ud83d\ude00', '!', 'a\0', 'слово ').repeat(dice.pick(300, 1_100, 4_100, 20_000));

const text = (dice: Dice, known: Known): unknown => {
  if (dice.chance(0.06)) return longText(dice);
  if (dice.chance(0.4)) return ofList(dice, known.words);
  if (dice.chance(0.1)) return `${ofList(dice, known.words)}${ofList(dice, NASTY)}`;
  return ofList(dice, NASTY);
};

/** What fits no type: a value of another kind. */
const alien = (dice: Dice): unknown =>
  dice.pick<unknown>(
    null,
    true,
    7,
    -1.5,
    'x',
    [],
    {},
    [[]],
    [null],
    { a: { b: { c: [] } } },
    [1, 'a', null],
    { __proto__: 1 },
    { constructor: { prototype: 1 } },
    nested(dice.pick(5, 40)),
  );

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
};

const number = (dice: Dice): unknown => (dice.chance(0.5) ? dice.between(-3, 120) : ofList(dice, NUMBERS));

/** Bad values for a scalar, by its name; all others get texts. */
const SCALARS: Readonly<Record<string, (dice: Dice, known: Known) => unknown>> = {
  Boolean: (dice) => (dice.chance(0.9) ? dice.chance(0.5) : alien(dice)),
  Int: number,
  Float: number,
  SafeInt: number,
  Date: (dice, known) =>
    dice.chance(0.6) ? dice.pick('2026-12-01', '2027-01-01', '1900-01-01', '2199-12-31', '0001-01-01', '9999-12-31') : text(dice, known),
  PartialDate: (dice, known) =>
    dice.chance(0.6) ? dice.pick('2026', '1990s', '2026-11', '2026-11-31', '0000', '9999-12-31') : text(dice, known),
};

const length = (dice: Dice): number => (dice.chance(0.04) ? dice.pick(101, 201, 1_000) : dice.pick(0, 1, 1, 2, 3));

const ofNamed = (type: GraphQLNamedInputType, dice: Dice, known: Known): unknown => {
  if (isEnumType(type)) return dice.chance(0.9) ? ofList(dice, type.getValues())?.name : text(dice, known);
  if (!isInputObjectType(type)) return (SCALARS[type.name] ?? text)(dice, known);
  // Mostly complete, so that the inner values are reached; sometimes something required is missing or something unknown is there.
  const fields = Object.values(type.getFields()).filter((field) => (isNonNullType(field.type) ? !dice.chance(0.02) : dice.chance(0.4)));
  const whole = Object.fromEntries(fields.map((field) => [field.name, badValue(field.type, dice, known)]));
  return dice.chance(0.02) ? { ...whole, unknownField: text(dice, known) } : whole;
};

/** A value for an input type: mostly of its shape, with something in it that nobody should have sent. */
export const badValue = (type: GraphQLInputType, dice: Dice, known: Known): unknown => {
  if (dice.chance(0.015)) return alien(dice);
  if (isNonNullType(type)) return badValue(type.ofType, dice, known);
  if (dice.chance(0.04)) return null;
  if (!isListType(type)) return ofNamed(type, dice, known);
  const size = length(dice);
  // A long list of long texts would only exceed the body limit.
  return size > SMALL
    ? Array.from({ length: size }, () => ofList(dice, known.words))
    : Array.from({ length: size }, () => badValue(type.ofType, dice, known));
};
