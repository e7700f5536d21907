import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { CLAUSE_GROUPS, TERMS_LIMITS } from 'shared/special-zones/clauses.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useFieldWords } from '../page/useFieldWords.ts';
import { useWords } from '../kernel/words.ts';
import { SaveStatus } from '../drafts/SaveStatus.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChangesSection } from './changes/ChangesSection.tsx';
import { ChecksSection } from './checks/ChecksSection.tsx';
import { ClauseFilterBar } from './clauses/ClauseFilterBar.tsx';
import { clausePlace, NOTE_PLACE } from './clauses/clause.place.ts';
import { GroupEditor } from './clauses/GroupEditor.tsx';
import { refusedClauses, refusedNote } from './clauses/refused-clauses.ts';
import { RemovedNotice } from './clauses/RemovedNotice.tsx';
import type { TermsForm } from './draft/terms.form.ts';
import { storedNote, toStored } from './draft/terms.stored.ts';
import { TermsConflict } from './TermsConflict.tsx';
import { TermsCount } from './TermsCount.tsx';
import { TextsField } from './clauses/TextsField.tsx';
import { useClauseFilter } from './clauses/useClauseFilter.ts';
import { useClauseList } from './clauses/useClauseList.ts';
import { useTermsDraft } from './draft/useTermsDraft.ts';
import type { TermsOrigin } from './draft/useTermsDraft.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';
import './TermsEditor.css';

interface Props {
  readonly origin: TermsOrigin;
  /** The newest published version; changes are marked against it. */
  readonly newest: TermsForm | null;
  readonly validUntil: string | null;
  /** Everything typed is on the server; whether a draft exists. */
  readonly onDone: (hasDraft: boolean) => void;
}

/** The draft of a zone's terms: its clauses by group, saved while typing; below them the changes and the findings. */
export const TermsEditor = ({ origin, newest, validUntil, onDone }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const refusal = useFieldWords();
  const { state, form } = useTermsDraft(origin);
  const [isNotSaved, setNotSaved] = useState(false);
  const { originals, removed, change, remove, add, restore } = useClauseList(form, newest);
  const { note, clauses, justifications } = state.value;
  const { filter, hidden, setFilter } = useClauseFilter(clauses, originals);
  const refused = useMemo(() => refusedClauses(state.problem, form.state().value.clauses), [state.problem, form]);
  // Comparing and checking everything must not delay typing.
  const shown = useDeferredValue(state.value);
  const draft = useMemo(() => toStored(shown), [shown]);
  const reason = useMemo(() => storedNote(shown), [shown]);
  const before = useMemo(() => newest && toStored(newest), [newest]);
  const finish = async (): Promise<void> => {
    const isSaved = await form.flush();
    setNotSaved(!isSaved);
    if (isSaved) onDone(form.state().base !== null);
  };
  const changeForm = (part: Partial<TermsForm>): void => form.change({ ...form.state().value, ...part });
  const justify = (finding: string, words: string): void =>
    changeForm({ justifications: { ...form.state().value.justifications, [finding]: words } });
  return (
    <section aria-labelledby="draft-title">
      <h2 id="draft-title">{t('draftTitle')}</h2>
      <div className="work-bar">
        <SaveStatus state={state} />
        <TermsCount clauses={clauses} originals={originals} />
        <div className="actions">
          <a href="#changes-title">{t('diffTitle')}</a>
          <a href="#checks-title">{t('checksTitle')}</a>
          <Button onClick={() => void form.flush()}>{t('save')}</Button>
          <Button look="primary" onClick={() => void finish()}>
            {t('finish')}
          </Button>
        </div>
      </div>
      {state.phase === 'FAILED' && <ProblemNotice problem={state.problem} />}
      {isNotSaved && state.phase === 'UNFIT' && <Notice tone="bad" live title={t('notSaved')} />}
      {state.phase === 'CONFLICT' && state.theirs && <TermsConflict mine={state.value} theirs={state.theirs.value} form={form} />}
      <div id={NOTE_PLACE} className="panel">
        <TextsField
          legend={t('note')}
          hint={t('noteHint')}
          problem={refusal(refusedNote(state.problem))}
          value={note}
          isLong
          longest={TERMS_LIMITS.text}
          onChange={(next) => changeForm({ note: next })}
        />
      </div>
      <ClauseFilterBar
        filter={filter}
        all={clauses.length}
        shown={clauses.filter(({ key }) => !hidden.has(key)).length}
        onFilter={setFilter}
      />
      {CLAUSE_GROUPS.map((group) => (
        <GroupEditor
          key={group}
          group={group}
          clauses={clauses}
          hidden={hidden}
          originals={originals}
          refused={refused}
          onChange={change}
          onRemove={remove}
          onAdd={add}
        />
      ))}
      {removed && <RemovedNotice key={removed.clause.key} removed={removed} onRestore={restore} />}
      <ChangesSection newest={before} draft={draft} />
      <ChecksSection
        draft={draft}
        note={reason}
        newest={before}
        validUntil={validUntil}
        justifications={justifications}
        placeOf={({ key }) => clausePlace(key)}
        onJustify={justify}
      />
    </section>
  );
};
