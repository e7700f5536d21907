import { act } from '@testing-library/react';
import { Suspense, lazy, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { keepEarlyTyping } from './early-typing.ts';

afterEach(() => document.body.replaceChildren());

const Part = () => {
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

/** The server's drawing of a part whose code comes when `arrive` is called. */
const drawn = () => {
  const root = document.createElement('div');
  root.innerHTML = renderToString(
    <Suspense>
      <Part />
    </Suspense>,
  );
  document.body.append(root);
  let arrive = (): void => undefined;
  const Later = lazy(() => new Promise<{ default: typeof Part }>((resolve) => (arrive = () => resolve({ default: Part }))));
  keepEarlyTyping(root);
  const hydrate = () =>
    act(async () => {
      hydrateRoot(
        root,
        <Suspense>
          <Later />
        </Suspense>,
      );
    });
  return { root, hydrate, arrive: () => act(async () => arrive()) };
};

const type = (field: HTMLInputElement | HTMLSelectElement | null, text: string): void => {
  if (!field) throw new Error('There is no such field.');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

test('what is typed and chosen in a part whose code has not come is there when it comes', async () => {
  const { root, hydrate, arrive } = drawn();
  await hydrate();
  type(root.querySelector('input'), '2026-12');
  type(root.querySelector('input'), '2026-12-01');
  type(root.querySelector('select'), 'b');
  await arrive();
  await vi.waitFor(() => expect(root.querySelector('output')?.textContent).toBe('2026-12-01 b'));
  expect(root.querySelector('input')?.value).toBe('2026-12-01');
});

test('a part that stands hears what is typed once', async () => {
  const { root, hydrate, arrive } = drawn();
  await hydrate();
  await arrive();
  const heard = vi.fn<() => void>();
  root.addEventListener('input', heard);
  await act(async () => root.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true })));
  expect(heard).toHaveBeenCalledTimes(1);
});
