import { act } from '@testing-library/react';
import { Suspense, lazy } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, test, vi } from 'vitest';
import { keepEarlyClicks } from './early-clicks.ts';

afterEach(() => document.body.replaceChildren());

/** The server's drawing of a button inside a part whose code comes when `arrive` is called. */
const drawn = (onClick: () => void) => {
  const Part = () => <button onClick={onClick}>Save</button>;
  const root = document.createElement('div');
  root.innerHTML = renderToString(
    <Suspense>
      <Part />
    </Suspense>,
  );
  document.body.append(root);
  let arrive = (): void => undefined;
  const Later = lazy(() => new Promise<{ default: typeof Part }>((resolve) => (arrive = () => resolve({ default: Part }))));
  keepEarlyClicks(root);
  const hydrate = () =>
    act(async () => {
      hydrateRoot(
        root,
        <Suspense>
          <Later />
        </Suspense>,
      );
    });
  return { button: root.querySelector('button'), hydrate, arrive: () => act(async () => arrive()) };
};

test('clicks on a part whose code has not come are done once when it comes', async () => {
  const onClick = vi.fn<() => void>();
  const { button, hydrate, arrive } = drawn(onClick);
  await hydrate();
  button?.click();
  button?.click();
  expect(onClick).not.toHaveBeenCalled();
  await arrive();
  await vi.waitFor(() => expect(onClick).toHaveBeenCalledTimes(1));
});

test('a click on a part that stands is done once', async () => {
  const onClick = vi.fn<() => void>();
  const { button, hydrate, arrive } = drawn(onClick);
  await hydrate();
  await arrive();
  await act(async () => button?.click());
  expect(onClick).toHaveBeenCalledTimes(1);
});
