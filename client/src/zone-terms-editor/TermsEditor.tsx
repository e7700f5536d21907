import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { CLAUSE_GROUPS } from 'shared/special-zones/clauses.ts';
import type { ClauseGroup } from 'shared/special-zones/clauses.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import { SaveStatus } from '../drafts/SaveStatus.tsx';
import { Button } from '../ui/Button.tsx';
import { GroupEditor } from './GroupEditor.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { RemovedNotice } from './RemovedNotice.tsx';
import type { Removed } from './RemovedNotice.tsx';
import { newClause } from './terms.form.ts';
import type { ClauseForm, TermsForm } from './terms.form.ts';
import { TermsConflict } from './TermsConflict.tsx';
import { TermsCount } from './TermsCount.tsx';
import { TextsField } from './TextsField.tsx';
import { useTermsDraft } from './useTermsDraft.ts';
import type { TermsOrigin } from './useTermsDraft.ts';
import type { Published } from './PublishDialog.tsx';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

interface Props {
  readonly origin: TermsOrigin;
  /** The newest published version, against which changes are marked. */
  readonly newest: TermsForm | null;
  readonly onPublished: (published: Published) => void;
}

/** The draft of a zone's terms: its clauses by group, saved as they are typed, published at the end. */
export const TermsEditor = ({ origin, newest, onPublished }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const { state, form } = useTermsDraft(origin);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const originals = useMemo(() => new Map(newest?.clauses.map((clause) => [clause.key, clause])), [newest]);
  const { note, clauses } = state.value;
  const put = useCallback((next: readonly ClauseForm[]): void => form.change({ ...form.state().value, clauses: next }), [form]);
  const change = useCallback(
    (changed: ClauseForm): void => put(form.state().value.clauses.map((clause) => (clause.key === changed.key ? changed : clause))),
    [form, put],
  );
  const remove = useCallback(
    (key: string): void => {
      const before = form.state().value.clauses;
      const at = before.findIndex((clause) => clause.key === key);
      const clause = before[at];
      if (!clause) return;
      setRemoved({ clause, at });
      put(before.filter((one) => one !== clause));
    },
    [form, put],
  );
  const add = (group: ClauseGroup): void => put([...clauses, newClause(group, [...originals.keys(), ...clauses.map(({ key }) => key)])]);
  const restore = ({ clause, at }: Removed): void => {
    put([...clauses.slice(0, at), clause, ...clauses.slice(at)]);
    setRemoved(null);
  };
  return (
    <section aria-labelledby="draft-title">
      <h2 id="draft-title">{t('draftTitle')}</h2>
      <div className="work-bar">
        <SaveStatus state={state} />
        <TermsCount clauses={clauses} originals={originals} />
        <div className="actions">
          <Button onClick={() => void form.flush()}>{t('save')}</Button>
          <Button look="primary" onClick={() => setPublishing(true)}>
            {t('publish')}
          </Button>
        </div>
      </div>
      {state.phase === 'FAILED' && <ProblemNotice problem={state.problem} />}
      {state.phase === 'CONFLICT' && state.theirs && <TermsConflict mine={state.value} theirs={state.theirs.value} form={form} />}
      <div className="panel">
        <TextsField legend={t('note')} hint={t('noteHint')} value={note} isLong maxLength={4000} onChange={(next) => form.change({ ...form.state().value, note: next })} />
      </div>
      {CLAUSE_GROUPS.map((group) => (
        <GroupEditor key={group} group={group} clauses={clauses} originals={originals} onChange={change} onRemove={remove} onAdd={add} />
      ))}
      {removed && <RemovedNotice key={removed.clause.key} removed={removed} onRestore={restore} />}
      <PublishDialog form={form} isOpen={isPublishing} onClose={() => setPublishing(false)} onPublished={onPublished} />
    </section>
  );
};
