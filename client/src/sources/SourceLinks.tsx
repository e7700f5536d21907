import { lazy, Suspense, useState } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import type { SourceOfClaim } from './claim-types.ts';
import { CLAIM_WORDS } from './claims.words.ts';
import './SourceLinks.css';

/** Sources are typed in by people: only a web address becomes a link. */
const isWebAddress = (url: string | null | undefined): url is string => /^https?:\/\//.test(url ?? '');

const SourceCard = lazy(async () => ({ default: (await import('./SourceCard.tsx')).SourceCard }));

/** A plain press; one with a key or another button is the browser's: a new tab, a saved link. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/** The name of a source. A press opens its card: who says what, of which day, as a citation, and the way there; without scripts it leads there at once. */
export const SourceLink = ({ source }: { readonly source: SourceOfClaim }): ReactElement => {
  const [opened, setOpened] = useState<HTMLElement | null>(null);
  const title = <LocalText text={source.title} />;
  if (!isWebAddress(source.url)) return <span className="source">{title}</span>;
  const open = (event: MouseEvent<HTMLElement>): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    setOpened(event.currentTarget);
  };
  return (
    <>
      <a className="source" href={source.url} rel="noopener noreferrer" aria-haspopup="dialog" onClick={open}>
        {title}
      </a>
      {opened &&
        createPortal(
          <Suspense>
            <SourceCard source={source} url={source.url} beside={opened} onClose={() => setOpened(null)} />
          </Suspense>,
          document.body,
        )}
    </>
  );
};

const keyOf = (source: SourceOfClaim): string => `${source.url ?? ''} ${source.title.text}`;

const List = ({ sources }: { readonly sources: readonly SourceOfClaim[] }): ReactElement => (
  <ul className="source-list">
    {sources.map((source) => (
      <li key={keyOf(source)}>
        <SourceLink source={source} />
      </li>
    ))}
  </ul>
);

/** Maximum number shown beside a figure; the others are unfolded by a press. */
const SHOWN = 2;

/** The sources of one claim. */
export const SourceLinks = ({ sources }: { readonly sources: readonly SourceOfClaim[] }): ReactElement => {
  const t = useWords(CLAIM_WORDS);
  if (sources.length === 0) return <span className="muted">{t('noSource')}</span>;
  const shown = sources.length <= SHOWN + 1 ? sources : sources.slice(0, SHOWN);
  const rest = sources.slice(shown.length);
  return (
    <>
      <List sources={shown} />
      {rest.length > 0 && (
        <details className="source-rest">
          <summary>{t.count('moreSources', rest.length)}</summary>
          <List sources={rest} />
        </details>
      )}
    </>
  );
};
