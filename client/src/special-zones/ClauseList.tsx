import type { ReactElement } from 'react';
import { CLAUSE_GROUPS } from 'shared/special-zones/clauses.ts';
import type { ClauseGroup } from 'shared/special-zones/clauses.ts';
import { useWords } from '../app/words.ts';
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

/** A version of terms clause by clause, in the order of the parts. What is unknown stands among the rest. */
export const ClauseList = ({ clauses }: { readonly clauses: readonly Clause[] }): ReactElement => (
  <>
    {CLAUSE_GROUPS.map((group) => ({ group, own: clauses.filter((clause) => clause.group === group) }))
      .filter(({ own }) => own.length > 0)
      .map(({ group, own }) => (
        <Group key={group} group={group} clauses={own} />
      ))}
  </>
);
