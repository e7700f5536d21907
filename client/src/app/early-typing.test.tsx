import { act } from '@testing-library/react';
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The module knows whether the page is hydrated, so every test loads a fresh copy.
beforeEach(() => vi.resetModules());
afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['ready'];
});

const Fields = () => {
  const [day, setDay] = useState('2026-11-30');
  const [kind, setKind] = useState('a');
  return (
    <>
      <input aria-label="Day" value={day} onChange={({ target }) => setDay(target.value)} />
      <select aria-label="Kind" value={kind} onChange={({ target }) => setKind(target.value)}>
        <option>a</option>
        <option>b</option>
      </select>
      <output>{`${day} ${kind}`}</output>
    </>
  );
};

/** A server-rendered page that React hydrates when `takeOver` is called. */
const drawn = async () => {
  const { keepEarlyTyping } = await import('./early-typing.ts');
  const { TakenOver } = await import('./taken-over.ts');
  const page = (
    <>
      <Fields />
      <TakenOver />
    </>
  );
  const root = document.createElement('div');
  root.innerHTML = renderToString(page);
  document.body.append(root);
  keepEarlyTyping(root);
  return {
    root,
    takeOver: async () => {
      await act(async () => void hydrateRoot(root, page));
      await act(() => vi.waitFor(() => expect(document.documentElement.dataset['ready']).toBe('true')));
    },
  };
};

const type = (field: HTMLInputElement | HTMLSelectElement | null, text: string): void => {
  if (!field) throw new Error('There is no such field.');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

test('what is typed and chosen before the code of the page has come is there when it comes', async () => {
  const { root, takeOver } = await drawn();
  type(root.querySelector('input'), '2026-12');
  type(root.querySelector('input'), '2026-12-01');
  type(root.querySelector('select'), 'b');
  await takeOver();
  expect(root.querySelector('output')?.textContent).toBe('2026-12-01 b');
  expect(root.querySelector('input')?.value).toBe('2026-12-01');
});

test('on a hydrated page typed text is handled once', async () => {
  const { root, takeOver } = await drawn();
  await takeOver();
  const heard = vi.fn<() => void>();
  root.addEventListener('input', heard);
  await act(async () => root.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true })));
  expect(heard).toHaveBeenCalledTimes(1);
});
