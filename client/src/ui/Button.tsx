import type { ButtonHTMLAttributes, ReactElement } from 'react';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: Look;
  /** Work is under way: the button keeps its place and takes no second press. */
  readonly busy?: boolean;
}

export const Button = ({ look = 'secondary', busy = false, type = 'button', className = '', disabled, ...rest }: Props): ReactElement => (
  <button type={type} className={`button button-${look} ${className}`} disabled={disabled === true || busy} aria-busy={busy || undefined} {...rest} />
);

/** How a link looks that begins something. */
export const buttonClass = (look: Look = 'secondary'): string => `button button-${look}`;
