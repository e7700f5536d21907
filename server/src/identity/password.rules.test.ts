import { describe, expect, it } from 'vitest';
import { passwordProblem, refuseCommonPassword } from './password.rules.ts';

const EMAIL = 'askar.nurlanov@example.kz';

describe('a password', () => {
  it.each([
    ['x'.repeat(11), 'TOO_SHORT'],
    ['x'.repeat(129), 'TOO_LONG'],
    ['🙂'.repeat(11), 'TOO_SHORT'],
  ])('%j has the wrong length: %s', (password, rule) => {
    expect(passwordProblem('password', password)).toEqual({ path: 'password', rule });
  });

  it.each([
    'correct horse battery',
    'степь, ветер и рельсы',
    'x8$kQ2!vLp9#zR',
    'Балхаш медь 1938 завод',
    'қызыл алма көк аспан',
    'ab'.repeat(3) + ' mürrisch 9',
  ])('like %j is taken', (password) => {
    expect(passwordProblem('password', password)).toBeNull();
    expect(() => refuseCommonPassword(password, EMAIL)).not.toThrow();
  });

  it.each([
    '123456789012',
    '111111111111',
    '010203040506',
    'qwerty123456',
    'QwertyUiop123',
    '1qaz2wsx3edc',
    'q1w2e3r4t5y6',
    '1q2w3e4r5t6y7u',
    'йцукенгшщзхъ',
    'zxcvbnmmnbvcxz',
    'password1234',
    'P@ssw0rd2024!',
    'passwordpassword',
    'Administrator1!',
    'iloveyou12345',
    'пароль123456',
    'gfhjkmgfhjkm',
    'ghbdtnghbdtn',
    'marinamarina',
    'abcabcabcabc',
    'КазахстанАстана',
    'qaita2026investor',
    'leavemealone',
  ])('as common as %s is refused', (password) => {
    expect(() => refuseCommonPassword(password, EMAIL)).toThrow('PASSWORD_COMMON');
  });

  it.each([EMAIL, 'askar.nurlanov', 'Askar.Nurlanov1', '!!askar.nurlanov!!'])('built on the address is refused: %s', (password) => {
    expect(() => refuseCommonPassword(password, EMAIL)).toThrow('PASSWORD_COMMON');
  });

  it('may hold the address among enough other words', () => {
    expect(() => refuseCommonPassword('askar.nurlanov keeps bees near Ridder', EMAIL)).not.toThrow();
  });
});
