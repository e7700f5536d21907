import type { ButtonHTMLAttributes, MouseEvent, ReactElement } from 'react';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  /** A request is under way: the button keeps its place and the focus, and ignores further presses. */
  readonly busy?: boolean;
}

const refuse = (event: MouseEvent): void => event.preventDefault();

/** Busy, it is not `disabled`: the browser would take the focus from it, and a dialog opened meanwhile could not return it. */
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

/** The look of a link that starts an action. */
export const buttonClass = (look: Look = 'secondary'): string => `button button-${look}`;
