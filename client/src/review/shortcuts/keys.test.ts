import { describe, expect, it } from 'vitest';
import { ACTIONS, actionOf, keyOf } from './keys.ts';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('one key', () => {
  it('does the same under a Russian layout', () => {
    expect(actionOf({ ...NONE, code: 'KeyJ', key: 'о' })).toBe('rowNext');
    expect(actionOf({ ...NONE, code: 'Digit7', key: '?', shiftKey: true })).toBe('HELP');
    expect(actionOf({ ...NONE, code: 'Slash', key: ',', shiftKey: true })).toBe('HELP');
  });

  it('leaves what belongs to the browser alone', () => {
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      expect(actionOf({ ...NONE, code: 'KeyN', key: 'n', [modifier]: true })).toBeNull();
    expect(actionOf({ ...NONE, code: 'Tab', key: 'Tab' })).toBeNull();
  });

  it('is another for every action', () => {
    expect(new Set(ACTIONS.map(keyOf)).size).toBe(ACTIONS.length);
  });
});
