import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { isSameClause } from './draft/terms.form.ts';
import type { ClauseForm } from './draft/terms.form.ts';
import { clauseProblems } from './draft/terms.problems.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';
import './TermsCount.css';

interface Props {
  readonly clauses: readonly ClauseForm[];
  readonly originals: ReadonlyMap<string, ClauseForm>;
}

/** New, changed and removed clauses together. */
const countChanges = ({ clauses, originals }: Props): number => {
  const kept = new Set(clauses.map(({ key }) => key));
  const removed = [...originals.keys()].filter((key) => !kept.has(key)).length;
  const changed = clauses.filter((clause) => {
    const original = originals.get(clause.key);
    return !original || !isSameClause(clause, original);
  });
  return removed + changed.length;
};

/** How far the draft is from the newest version, and whether anything prevents it from being stored. */
export const TermsCount = (props: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const changes = countChanges(props);
  const wrong = props.clauses.filter((clause) => clauseProblems(clause).size > 0).length;
  return (
    <p className="small muted">
      {t.count('changes', changes)}
      {wrong > 0 && <strong className="work-trouble">{` ${t.count('wrongSome', wrong)}`}</strong>}
    </p>
  );
};
