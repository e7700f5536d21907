import type { ReactElement } from 'react';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { NO_TEXTS } from './draft/terms.form.ts';
import type { TermsForm } from './draft/terms.form.ts';
import { TermsEditor } from './TermsEditor.tsx';
import { useManagedText } from './draft/useManagedText.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

interface Props {
  readonly personId: string;
  readonly zone: string;
  readonly validUntil: string | null;
  readonly onBegun: () => void;
  /** Whether a draft exists now: none is begun while nothing is changed. */
  readonly onDone: (hasDraft: boolean) => void;
}

/** A new draft takes over the clauses of the newest version and their justifications, but not its reason. */
const beginning = (newest: TermsForm | null): TermsForm => ({
  note: NO_TEXTS,
  clauses: newest?.clauses ?? [],
  justifications: newest?.justifications ?? {},
});

/** The editor, once its initial text has been loaded. */
export const EditorDesk = ({ personId, zone, validUntil, onBegun, onDone }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const { text, problem } = useManagedText(zone);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!text) return <Skeleton lines={8} label={t('loading')} />;
  const { draft, newest } = text;
  const origin = { personId, zone, form: draft?.form ?? beginning(newest), base: draft?.base ?? null, onBegun };
  return <TermsEditor origin={origin} newest={newest} validUntil={validUntil} onDone={onDone} />;
};
