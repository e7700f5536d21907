import { act } from '@testing-library/react';
import { startTransition, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// The module knows whether the page is hydrated, so every test loads a fresh copy.
beforeEach(() => vi.resetModules());
afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['ready'];
});

/** A server-rendered page that React hydrates when `takeOver` is called. */
const drawn = async (onClick: () => void = () => undefined, onTick: (isTicked: boolean) => void = () => undefined) => {
  const { keepEarlyClicks } = await import('./early-clicks.ts');
  const { TakenOver } = await import('./taken-over.ts');
  const Page = () => {
    const [isTicked, setTicked] = useState(false);
    const [kind, setKind] = useState('a');
    return (
      <>
        <button onClick={onClick}>Save</button>
        <input
          type="checkbox"
          checked={isTicked}
          onChange={({ target }) => {
            onTick(target.checked);
            setTicked(target.checked);
          }}
        />
        {['a', 'b'].map((value) => (
          <input key={value} type="radio" name="kind" value={value} checked={kind === value} onChange={() => setKind(value)} />
        ))}
        <output>{`${isTicked} ${kind}`}</output>
        <TakenOver />
      </>
    );
  };
  const root = document.createElement('div');
  root.innerHTML = renderToString(<Page />);
  document.body.append(root);
  keepEarlyClicks(root);
  const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector) ?? expect.fail(`There is no ${selector}.`);
  const begin = (): void => startTransition(() => void hydrateRoot(root, <Page />));
  return {
    find,
    begin,
    takeOver: async () => {
      await act(async () => void hydrateRoot(root, <Page />));
      await act(() => vi.waitFor(() => expect(document.documentElement.dataset['ready']).toBe('true')));
    },
  };
};

test('clicks on a button whose code has not come are done once when it comes', async () => {
  const onClick = vi.fn<() => void>();
  const { find, takeOver } = await drawn(onClick);
  find('button').click();
  find('button').click();
  expect(onClick).not.toHaveBeenCalled();
  await takeOver();
  expect(onClick).toHaveBeenCalledTimes(1);
});

test('a click on a hydrated page is handled once', async () => {
  const onClick = vi.fn<() => void>();
  const { find, takeOver } = await drawn(onClick);
  await takeOver();
  await act(async () => find('button').click());
  expect(onClick).toHaveBeenCalledTimes(1);
});

test('a tick shows at once, and counts when the code has come', async () => {
  const { find, takeOver } = await drawn();
  find('input[type=checkbox]').click();
  expect(find('input[type=checkbox]')).toHaveProperty('checked', true);
  await takeOver();
  expect(find('output').textContent).toBe('true a');
  expect(find('input[type=checkbox]')).toHaveProperty('checked', true);
});

test('a tick set and taken back before the code has come changes nothing', async () => {
  const { find, takeOver } = await drawn();
  find('input[type=checkbox]').click();
  find('input[type=checkbox]').click();
  await takeOver();
  expect(find('output').textContent).toBe('false a');
});

test('one of several is chosen at once, and counts when the code has come', async () => {
  const { find, takeOver } = await drawn();
  find('input[value=b]').click();
  expect(find('input[value=b]')).toHaveProperty('checked', true);
  await takeOver();
  expect(find('output').textContent).toBe('false b');
  expect(find('input[value=b]')).toHaveProperty('checked', true);
});

test('a click at which React hydrates the page counts once', async () => {
  const onClick = vi.fn<() => void>();
  const onTick = vi.fn<(isTicked: boolean) => void>();
  const { find, begin } = await drawn(onClick, onTick);
  await act(async () => {
    begin();
    find('button').click();
    find('input[type=checkbox]').click();
    await vi.waitFor(() => expect(document.documentElement.dataset['ready']).toBe('true'));
  });
  expect(onClick).toHaveBeenCalledTimes(1);
  expect(onTick.mock.calls).toEqual([[true]]);
  expect(find('output').textContent).toBe('true a');
});
