import { describe, expect, it } from 'vitest';
import { kazakhstanDay, kazakhstanTime } from './kazakhstan-clock.ts';

describe('the day in Kazakhstan', () => {
  it('begins five hours before that of Greenwich', () => {
    expect(kazakhstanDay(new Date('2026-11-24T18:59:59.000Z'))).toBe('2026-11-24');
    expect(kazakhstanDay(new Date('2026-11-24T19:00:00.000Z'))).toBe('2026-11-25');
  });

  it('has a clock five hours ahead of that of Greenwich', () => {
    expect(kazakhstanTime(new Date('2026-11-24T18:59:59.000Z'))).toBe('23:59');
    expect(kazakhstanTime(new Date('2026-11-24T19:00:00.000Z'))).toBe('00:00');
  });
});
