import { memo, useState } from 'react';
import type { ReactElement } from 'react';
import type { FieldRule } from 'shared/problems/problems.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ClauseFields } from './ClauseFields.tsx';
import { clausePlace } from './clause.place.ts';
import { titleIn } from './clause.title.ts';
import { isSameClause } from '../draft/terms.form.ts';
import type { ClauseForm } from '../draft/terms.form.ts';
import { clauseProblems } from '../draft/terms.problems.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './ClauseEditor.css';

interface Props {
  readonly clause: ClauseForm;
  /** The same clause in the newest published version; null when it is new. */
  readonly original: ClauseForm | null;
  readonly refused: ReadonlyMap<string, FieldRule> | undefined;
  readonly onChange: (clause: ClauseForm) => void;
  readonly onRemove: (key: string) => void;
}

const Marks = ({ clause, original, refused }: Pick<Props, 'clause' | 'original' | 'refused'>): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <span className="work-marks">
      {(refused || clauseProblems(clause).size > 0) && <Badge tone="waiting">{t.of('mark', 'WRONG')}</Badge>}
      {!original && <Badge tone="open">{t.of('mark', 'NEW')}</Badge>}
      {original && !isSameClause(clause, original) && <Badge tone="done">{t.of('mark', 'CHANGED')}</Badge>}
    </span>
  );
};

/**
 * One clause: folded it shows its title and value, unfolded its fields. Memoised, because there are dozens beside the one being
 * typed in.
 */
export const ClauseEditor = memo(function ClauseEditor({ clause, original, refused, onChange, onRemove }: Props): ReactElement {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const isNew = original === null && clauseProblems(clause).has('title');
  const [isOpen, setOpen] = useState(isNew);
  const value = clause.value && clause.unit ? `${clause.value} ${t.of('unit', clause.unit)}` : clause.value;
  return (
    <details
      id={clausePlace(clause.key)}
      className="panel work-clause"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="work-clause-title">{titleIn(locale, clause.title) ?? t('untitled')}</span>
        {value && <span className="muted">{value}</span>}
        <Marks clause={clause} original={original} refused={refused} />
      </summary>
      {isOpen && (
        <>
          <ClauseFields clause={clause} original={original} refused={refused} onChange={onChange} />
          <Button look="danger" onClick={() => onRemove(clause.key)}>
            {t('removeClause')}
          </Button>
        </>
      )}
    </details>
  );
});
