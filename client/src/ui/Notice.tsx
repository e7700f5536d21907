import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';

/** `neutral`: neither good nor bad, because it is not known. */
type Tone = 'info' | 'neutral' | 'good' | 'warning' | 'bad';

const ICONS: Record<Tone, IconName> = { info: 'info', neutral: 'info', good: 'check', warning: 'alert', bad: 'alert' };

interface Props {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Announced as soon as it appears. */
  readonly live?: boolean;
}

/** Something the reader should know here: what happened, what was kept, what to do. */
export const Notice = ({ tone = 'info', title, children, live = false }: Props): ReactElement => (
  <div className={`notice notice-${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
    <Icon name={ICONS[tone]} />
    <div>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);
