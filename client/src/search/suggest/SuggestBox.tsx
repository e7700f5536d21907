import { useRef, useState } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import type { Choices, SuggestionsProps } from './suggestion.ts';
import './Suggestions.css';

/** Suggests while its field is typed in. What does so is fetched when the field is first used; until then, and without scripts, it is a plain field. */
export const SuggestBox = ({ children, ...choices }: Choices & { readonly children: ReactNode }): ReactElement => {
  const frame = useRef<HTMLDivElement>(null);
  const [List, setList] = useState<ComponentType<SuggestionsProps> | null>(null);
  // Not by Suspense, which holds back for a moment what it shows: people type on meanwhile.
  const fetchList = (): void => {
    if (!List)
      void import('./Suggestions.tsx').then(
        ({ Suggestions }) => setList(() => Suggestions),
        () => undefined,
      );
  };
  return (
    <div ref={frame} className="suggest" onFocus={fetchList} onInput={fetchList}>
      {children}
      {List && <List frame={frame} {...choices} />}
    </div>
  );
};
