import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AutosaveOptions, Base } from './autosave.ts';
import { localCopy } from './local-copy.ts';
import { useAutosave } from './useAutosave.ts';

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** A form whose pause never ends by itself: it is only saved when left. */
const open = (sent: string[]) => {
  const save = (value: string, base: Base | null): Promise<Base> => {
    sent.push(value);
    return Promise.resolve({ id: 'one', version: (base?.version ?? 0) + 1 });
  };
  const options = (): AutosaveOptions<string> => ({
    value: '',
    base: null,
    delay: 3_600_000,
    copy: localCopy('qaita:test', asText),
    save,
    load: () => Promise.resolve(null),
    same: (one, other) => one === other,
    fit: () => 'WHOLE',
  });
  return renderHook(() => useAutosave(options));
};

const hide = (): void => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a form that saves itself', () => {
  it.each([
    ['the tab is hidden', hide],
    ['the window loses the focus', () => window.dispatchEvent(new Event('blur'))],
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the connection is back', () => window.dispatchEvent(new Event('online'))],
  ])('saves at once when %s', async (_when, leave) => {
    const sent: string[] = [];
    const { result } = open(sent);
    act(() => result.current.form.change('typed'));
    expect(sent).toEqual([]);
    await act(async () => {
      leave();
      await Promise.resolve();
    });
    expect(sent).toEqual(['typed']);
    expect(result.current.state).toMatchObject({ phase: 'SAVED', base: { version: 1 } });
  });

  it('saves when its page goes away, and forgets the copy once that is done', async () => {
    const sent: string[] = [];
    const { result, unmount } = open(sent);
    act(() => result.current.form.change('typed'));
    expect(localStorage.getItem('qaita:test')).toContain('typed');
    await act(async () => {
      unmount();
      await Promise.resolve();
    });
    expect(sent).toEqual(['typed']);
    expect(localStorage.getItem('qaita:test')).toBeNull();
  });

  it('begins with what this device still holds', () => {
    localStorage.setItem('qaita:test', JSON.stringify({ value: 'typed yesterday', version: null }));
    expect(open([]).result.current.state).toMatchObject({ value: 'typed yesterday', restored: true });
  });

  it.each(['', '{', '[]', '{"value":5,"version":null}', '{"value":"x","version":"1"}'])('ignores a copy that is %j', (junk) => {
    localStorage.setItem('qaita:test', junk);
    expect(open([]).result.current.state).toMatchObject({ value: '', restored: false });
  });
});
