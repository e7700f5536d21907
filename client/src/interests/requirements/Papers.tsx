import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import type { InterestRequirementsFragment } from './requirements.graphql.ts';
import { SourceLink } from '../../sources/SourceLinks.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { useReadyPapers } from './useReadyPapers.ts';
import './Papers.css';

export type Clause = InterestRequirementsFragment['requirements'][number];

/** Older versions have one clause with all documents in prose. */
const IN_PROSE = 'APPLICATION_PAPERS';

export const isPaper = ({ key }: Clause): boolean => key.startsWith('PAPER_') || key === IN_PROSE;

export const ClauseSource = ({ source }: Pick<Clause, 'source'>): ReactElement | null =>
  source ? (
    <p className="small muted">
      <SourceLink source={source} />
    </p>
  ) : null;

const sameSource = (papers: readonly Clause[]): boolean =>
  new Set(papers.map(({ source }) => `${source?.url ?? ''} ${source?.title.text ?? ''}`)).size === 1;

const PaperName = ({ paper }: { readonly paper: Clause }): ReactElement => (
  <>
    <LocalText text={paper.title} />
    {paper.key === IN_PROSE && paper.text && (
      <span className="small under">
        <LocalText text={paper.text} />
      </span>
    )}
  </>
);

interface ListProps {
  readonly papers: readonly Clause[];
}

/** The documents with the clause that requires them: once below when it is the same for all. */
export const PaperList = ({ papers, children }: ListProps & { readonly children?: (paper: Clause) => ReactElement }): ReactElement => {
  const isOneSource = sameSource(papers);
  return (
    <>
      <ul className={children ? 'plain work-papers' : 'work-papers'}>
        {papers.map((paper) => (
          <li key={paper.key}>
            {children ? children(paper) : <PaperName paper={paper} />}
            {!isOneSource && <ClauseSource source={paper.source} />}
          </li>
        ))}
      </ul>
      {isOneSource && <ClauseSource source={papers[0]?.source ?? null} />}
    </>
  );
};

/** The same with a checkbox for each: a private memory aid. */
export const TickedPapers = ({ id, papers }: ListProps & { readonly id: string }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const [ready, mark] = useReadyPapers(id);
  const count = papers.filter(({ key }) => ready.includes(key)).length;
  return (
    <>
      <p aria-live="polite">{t('readyOf', { ready: count, all: papers.length })}</p>
      <PaperList papers={papers}>
        {(paper) => (
          <label className="choice">
            <input
              type="checkbox"
              checked={ready.includes(paper.key)}
              onChange={({ currentTarget }) => mark(paper.key, currentTarget.checked)}
            />
            <span>
              <PaperName paper={paper} />
            </span>
          </label>
        )}
      </PaperList>
      <p className="small muted">{t('requirementsMark')}</p>
    </>
  );
};
