import type { ReactElement } from 'react';
import type { SourceOfClaim } from './claim-types.ts';
import { AsOf } from './AsOf.tsx';
import { SourceLink } from './SourceLinks.tsx';
import './SourceSection.css';

/** All sources of a page, at its bottom, each with the date of its statement. */
export const SourceSection = ({
  title,
  sources,
}: {
  readonly title: string;
  readonly sources: readonly SourceOfClaim[];
}): ReactElement | null =>
  sources.length === 0 ? null : (
    <section className="section" aria-labelledby="all-sources">
      <h2 id="all-sources">{title}</h2>
      <ul className="all-sources">
        {sources.map((source) => (
          <li key={`${source.url ?? ''} ${source.title.text}`}>
            <SourceLink source={source} />
            <span className="muted small">
              <AsOf date={source.asOf} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
