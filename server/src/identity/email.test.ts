import { describe, expect, it } from 'vitest';
import { emailProblem, localPart, normalizeEmail } from './email.ts';

describe('an address', () => {
  it.each(['a@b.kz', 'first.last+tag@sub.example.com', 'почта@пример.қаз', "o'neil@example.ie"])('like %s is accepted', (email) => {
    expect(emailProblem('email', email)).toBeNull();
  });

  it.each(['plain', '@example.kz', 'a@', 'a@b', 'a b@example.kz', 'a@exa mple.kz', 'a@@example.kz', 'a..b@example.kz', '.a@example.kz'])(
    'like %s is refused',
    (email) => {
      expect(emailProblem('email', email)).toEqual({ path: 'email', rule: 'EMAIL' });
    },
  );

  it.each(['a@example.kz\r\nBcc: b@example.kz', 'a@example.kz,b@example.kz', '<a@example.kz>', `${'a'.repeat(65)}@example.kz`])(
    'that would become more than one recipient or too long is refused: %j',
    (email) => {
      expect(emailProblem('email', email)).toEqual({ path: 'email', rule: 'EMAIL' });
    },
  );

  it('is required', () => {
    expect(emailProblem('email', '  ')).toEqual({ path: 'email', rule: 'REQUIRED' });
  });

  it('has one spelling', () => {
    expect(normalizeEmail('  Ivan@EXAMPLE.kz ')).toBe('ivan@example.kz');
    expect(normalizeEmail('\u202aivan@exa\u00admple.kz\u200b\u202c')).toBe('ivan@example.kz');
    expect(localPart('ivan@example.kz')).toBe('ivan');
  });
});
