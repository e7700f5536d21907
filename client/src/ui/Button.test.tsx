import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Button } from './Button.tsx';

it('ignores a second press while busy, and keeps the focus', async () => {
  const user = userEvent.setup();
  const [onClick, onSubmit] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const show = (busy: boolean) => (
    <form onSubmit={onSubmit}>
      <input aria-label="Name" />
      <Button type="submit" busy={busy} onClick={onClick}>
        {'Send'}
      </Button>
    </form>
  );
  const { rerender } = render(show(false));
  screen.getByRole('button').focus();
  rerender(show(true));
  expect(document.activeElement).toBe(screen.getByRole('button'));
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button'));
  await user.type(screen.getByLabelText('Name'), '{Enter}');
  expect([onClick.mock.calls.length, onSubmit.mock.calls.length]).toEqual([0, 0]);
});
