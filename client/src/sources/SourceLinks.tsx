import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import type { SourceOfClaim } from './claim-types.ts';
import { CLAIM_WORDS } from './claims.words.ts';
import './SourceLinks.css';

/** Sources are typed in by people: only a web address becomes a link. */
const isWebAddress = (url: string | null | undefined): url is string => /^https?:\/\//.test(url ?? '');

export const SourceLink = ({ source }: { readonly source: SourceOfClaim }): ReactElement =>
  isWebAddress(source.url) ? (
    <a className="source" href={source.url} rel="noopener noreferrer">
      <LocalText text={source.title} />
    </a>
  ) : (
    <span className="source">
      <LocalText text={source.title} />
    </span>
  );

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
