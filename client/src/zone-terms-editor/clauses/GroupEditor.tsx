import type { ReactElement } from 'react';
import type { ClauseGroup } from 'shared/special-zones/clauses.ts';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { ClauseEditor } from './ClauseEditor.tsx';
import type { Refused } from './refused-clauses.ts';
import type { ClauseForm } from '../draft/terms.form.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly group: ClauseGroup;
  /** Of all groups. */
  readonly clauses: readonly ClauseForm[];
  /** Keys of those that the filter leaves out. */
  readonly hidden: ReadonlySet<string>;
  readonly originals: ReadonlyMap<string, ClauseForm>;
  readonly refused: Refused;
  readonly onChange: (clause: ClauseForm) => void;
  readonly onRemove: (key: string) => void;
  readonly onAdd: (group: ClauseGroup) => void;
}

/** The clauses of one group. */
export const GroupEditor = ({ group, clauses, hidden, originals, refused, onChange, onRemove, onAdd }: Props): ReactElement | null => {
  const t = useWords(EDITOR_WORDS);
  const name = t.of('group', group);
  const shown = clauses.filter((clause) => clause.group === group && !hidden.has(clause.key));
  // A group without an answer to the filter is left out whole.
  if (shown.length === 0 && hidden.size > 0) return null;
  return (
    <section className="work-group" aria-label={name}>
      <h3>{name}</h3>
      {shown.map((clause) => (
        <ClauseEditor
          key={clause.key}
          clause={clause}
          original={originals.get(clause.key) ?? null}
          refused={refused.get(clause.key)}
          onChange={onChange}
          onRemove={onRemove}
        />
      ))}
      <Button look="quiet" aria-label={t('addTo', { group: name })} onClick={() => onAdd(group)}>
        {t('addClause')}
      </Button>
    </section>
  );
};
