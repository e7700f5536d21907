import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import type { Autosave } from '../../drafts/autosave.ts';
import { ConflictChoice } from '../../drafts/ConflictChoice.tsx';
import { ALL_FIELDS } from './draft.steps.ts';
import { toFields } from './interest.form.ts';
import type { InterestForm } from './interest.form.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';
import type { Change } from '../overtaken/overtaken.ts';
import { WhoWasFirst } from '../overtaken/WhoWasFirst.tsx';

interface Props {
  readonly mine: InterestForm;
  readonly theirs: InterestForm;
  readonly form: Autosave<InterestForm>;
  /** Who saved the other version; null where it is not known. */
  readonly change: Change | null;
}

const shown = (value: string | boolean): string | null => (typeof value === 'boolean' ? (value ? '✓' : null) : value || null);

/** The fields in which two versions of the draft differ. */
export const DraftConflict = ({ mine, theirs, form, change }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const [here, there] = [toFields(mine), toFields(theirs)];
  const differences = ALL_FIELDS.filter((name) => here[name] !== there[name]).map((name) => ({
    key: name,
    label: t.of('field', name),
    mine: shown(mine[name]),
    theirs: shown(theirs[name]),
  }));
  return (
    <ConflictChoice
      who={change && <WhoWasFirst change={change} />}
      differences={differences}
      onKeepMine={() => void form.keepMine()}
      onTakeTheirs={form.takeTheirs}
    />
  );
};
