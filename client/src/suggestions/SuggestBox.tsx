import { useRef, useState } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import type { Choices, SuggestionsProps } from './suggestion.ts';
import './Suggestions.css';

/**
 * Suggests while its field is typed in. The code is loaded when the field is first used; until then, and without scripts, it is
 * a plain field.
 */
export const SuggestBox = ({ children, ...choices }: Choices & { readonly children: ReactNode }): ReactElement => {
  const frame = useRef<HTMLDivElement>(null);
  const [List, setList] = useState<ComponentType<SuggestionsProps> | null>(null);
  // Without Suspense, which delays showing its content: people continue to type meanwhile.
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
