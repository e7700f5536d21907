import { useCallback, useMemo, useState } from 'react';
import type { ClauseGroup } from 'shared/special-zones/clauses.ts';
import type { Autosave } from '../../drafts/autosave.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import type { Removed } from './RemovedNotice.tsx';
import { newClause } from '../draft/terms.form.ts';
import type { ClauseForm, TermsForm } from '../draft/terms.form.ts';

interface ClauseList {
  /** The clauses of the newest version, by key. */
  readonly originals: ReadonlyMap<string, ClauseForm>;
  readonly removed: Removed | null;
  readonly change: (clause: ClauseForm) => void;
  readonly remove: (key: string) => void;
  readonly add: (group: ClauseGroup) => void;
  readonly restore: (removed: Removed) => void;
}

/** Changing, removing, restoring and adding clauses of a draft. */
export const useClauseList = (form: Autosave<TermsForm>, newest: TermsForm | null): ClauseList => {
  const locale = useLocale();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const originals = useMemo(() => new Map(newest?.clauses.map((clause) => [clause.key, clause])), [newest]);
  const clauses = (): readonly ClauseForm[] => form.state().value.clauses;
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
  const add = (group: ClauseGroup): void =>
    put([...clauses(), newClause(group, [...originals.keys(), ...clauses().map(({ key }) => key)], locale)]);
  const restore = ({ clause, at }: Removed): void => {
    put([...clauses().slice(0, at), clause, ...clauses().slice(at)]);
    setRemoved(null);
  };
  return { originals, removed, change, remove, add, restore };
};
