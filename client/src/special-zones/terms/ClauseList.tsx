import type { ReactElement } from 'react';
import { CLAUSE_GROUPS } from 'shared/special-zones/clauses.ts';
import type { ClauseGroup } from 'shared/special-zones/clauses.ts';
import { useWords } from '../../kernel/words.ts';
import { ClauseItem } from './ClauseItem.tsx';
import type { ChallengedTerms, Clause } from './ClauseItem.tsx';
import { TERMS_WORDS } from './terms.words.ts';
import '../jumps.css';
import './ClauseList.css';

interface GroupProps {
  readonly group: ClauseGroup;
  readonly clauses: readonly Clause[];
  readonly zone: ChallengedTerms | undefined;
}

const Clauses = ({ clauses, zone }: Pick<GroupProps, 'clauses' | 'zone'>): ReactElement => (
  <dl className="clauses">
    {clauses.map((clause) => (
      <ClauseItem key={clause.key} clause={clause} zone={zone} />
    ))}
  </dl>
);

const Group = ({ group, clauses, zone }: GroupProps): ReactElement => {
  const t = useWords(TERMS_WORDS);
  return (
    <section className="clause-group" aria-labelledby={`clauses-${group}`}>
      <h3 id={`clauses-${group}`}>{t.of('group', group)}</h3>
      <Clauses clauses={clauses} zone={zone} />
    </section>
  );
};

/** The groups that investors ask first are unfolded. */
const OPEN: readonly ClauseGroup[] = ['CATEGORIES', 'INCENTIVES'];

/** The target of a link is inside, so that the browser unfolds it. */
const FoldedGroup = ({ group, clauses, zone }: GroupProps): ReactElement => {
  const t = useWords(TERMS_WORDS);
  return (
    <details className="clause-group" open={OPEN.includes(group)}>
      <summary>
        <h3>{t.of('group', group)}</h3>
        <span className="muted small">{t.count('clauseCount', clauses.length)}</span>
      </summary>
      <div id={`clauses-${group}`}>
        <Clauses clauses={clauses} zone={zone} />
      </div>
    </details>
  );
};

const Jumps = ({ groups }: { readonly groups: readonly ClauseGroup[] }): ReactElement => {
  const t = useWords(TERMS_WORDS);
  return (
    <nav className="no-print" aria-label={t('parts')}>
      <ul className="jumps">
        {groups.map((group) => (
          <li key={group}>
            <a href={`#clauses-${group}`}>{t.of('group', group)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

interface Props {
  readonly clauses: readonly Clause[];
  /** Where the page shows more than the terms. */
  readonly isFolded?: boolean;
  /** Where the clauses can be challenged: those of a published version. */
  readonly zone?: ChallengedTerms;
}

/** A version of terms clause by clause, grouped. Unknown clauses are shown among the others. */
export const ClauseList = ({ clauses, isFolded = false, zone }: Props): ReactElement => {
  const Shown = isFolded ? FoldedGroup : Group;
  const groups = CLAUSE_GROUPS.filter((group) => clauses.some((clause) => clause.group === group));
  return (
    <>
      <Jumps groups={groups} />
      {groups.map((group) => (
        <Shown key={group} group={group} clauses={clauses.filter((clause) => clause.group === group)} zone={zone} />
      ))}
    </>
  );
};
