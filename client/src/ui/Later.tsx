import { Suspense, useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly id?: string;
  readonly className?: string;
  /** Placeholder until it has been loaded. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

/** Space for content that is only loaded when it comes near the screen. The server leaves it empty. */
export const Later = ({ id, className, instead, children }: Props): ReactElement => {
  const ref = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (isNear || !element) return undefined;
    const observer = new IntersectionObserver((entries) => setIsNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '400px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return (
    <div ref={ref} id={id} className={className}>
      {isNear ? <Suspense fallback={instead}>{children}</Suspense> : instead}
    </div>
  );
};
