import type { ButtonHTMLAttributes, MouseEvent, ReactElement } from 'react';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  /** Work is under way: the button keeps its place and the focus, and takes no second press. */
  readonly busy?: boolean;
}

const refuse = (event: MouseEvent): void => event.preventDefault();

/** Busy, it is not `disabled`: the browser would take the focus from it, and a dialog that asks something meanwhile could not give it back. */
export const Button = ({ look = 'secondary', busy = false, type = 'button', className = '', onClick, ...rest }: Props): ReactElement => (
  <button
    type={type}
    className={`button button-${look} ${className}`}
    aria-busy={busy || undefined}
    aria-disabled={busy || undefined}
    onClick={busy ? refuse : onClick}
    {...rest}
  />
);

/** How a link looks that begins something. */
export const buttonClass = (look: Look = 'secondary'): string => `button button-${look}`;
