import type { ReactElement } from 'react';
import { CLAUSE_GROUPS } from 'shared/special-zones/clauses.ts';
import type { ClauseGroup } from 'shared/special-zones/clauses.ts';
import { useWords } from '../kernel/words.ts';
import { ClauseItem } from './ClauseItem.tsx';
import type { Clause } from './ClauseItem.tsx';
import { TERMS_WORDS } from './terms.words.ts';

const Group = ({ group, clauses }: { readonly group: ClauseGroup; readonly clauses: readonly Clause[] }): ReactElement => {
  const t = useWords(TERMS_WORDS);
  return (
    <section className="clause-group" aria-labelledby={`clauses-${group}`}>
      <h3 id={`clauses-${group}`}>{t.of('group', group)}</h3>
      <dl className="clauses">
        {clauses.map((clause) => (
          <ClauseItem key={clause.key} clause={clause} />
        ))}
      </dl>
    </section>
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

/** A version of terms clause by clause, in the order of the parts. What is unknown stands among the rest. */
export const ClauseList = ({ clauses }: { readonly clauses: readonly Clause[] }): ReactElement => {
  const groups = CLAUSE_GROUPS.filter((group) => clauses.some((clause) => clause.group === group));
  return (
    <>
      <Jumps groups={groups} />
      {groups.map((group) => (
        <Group key={group} group={group} clauses={clauses.filter((clause) => clause.group === group)} />
      ))}
    </>
  );
};
