import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Problem } from '../kernel/problem.ts';
import type { Viewer } from '../kernel/session.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReviewOwnerFragmentDoc } from './case.graphql.ts';
import type { ReviewOwnerFragment } from './case.graphql.ts';
import { CASE_WORDS } from './case.words.ts';
import { useAssigning } from './useAssigning.ts';

type Person = ReviewOwnerFragment['reviewColleagues'][number];

interface ChoiceProps {
  readonly data: ReviewOwnerFragment;
  readonly viewerId: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The steward's people; somebody who has left meanwhile stays named while the case is theirs. */
const peopleOf = ({ reviewColleagues, reviewCase }: ReviewOwnerFragment): readonly Person[] => {
  const now = reviewCase?.assignee;
  return !now || reviewColleagues.some(({ id }) => id === now.id) ? reviewColleagues : [now, ...reviewColleagues];
};

const PersonChoice = ({ data, viewerId, value, onChange }: ChoiceProps): ReactElement => {
  const t = useWords(CASE_WORDS);
  return (
    <SelectField label={t('assignee')} value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{t('nobody')}</option>
      {peopleOf(data).map(({ id, name }) => (
        <option key={id} value={id}>
          {id === viewerId ? t('me', { name }) : name}
        </option>
      ))}
    </SelectField>
  );
};

const KeepProblem = ({ problem, onRefresh }: { readonly problem: Problem | null; readonly onRefresh: () => void }): ReactElement => {
  const t = useWords(CASE_WORDS);
  if (problem?.code !== 'CONFLICT') return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warning" live title={t('conflict')}>
      <Button onClick={onRefresh}>{t('refresh')}</Button>
    </Notice>
  );
};

interface FormProps {
  readonly data: ReviewOwnerFragment;
  readonly viewer: Viewer;
  readonly onRefresh: () => Promise<void>;
  readonly onKept: () => void;
}

const Form = ({ data, viewer, onRefresh, onKept }: FormProps): ReactElement => {
  const t = useWords(CASE_WORDS);
  const { assign, take, pending, problem, forget } = useAssigning(viewer);
  const now = { assignee: data.reviewCase?.assignee?.id ?? '', dueOn: data.reviewCase?.dueOn ?? '' };
  const [form, setForm] = useState(now);
  const after = async (keeping: Promise<boolean>): Promise<void> => {
    if (await keeping) onKept();
  };
  const refresh = async (): Promise<void> => {
    await onRefresh();
    forget();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void after(assign(data, form.assignee || null, form.dueOn || null));
      }}
    >
      <KeepProblem problem={problem} onRefresh={() => void refresh()} />
      <PersonChoice data={data} viewerId={viewer.id} value={form.assignee} onChange={(assignee) => setForm({ ...form, assignee })} />
      <TextField
        label={t('dueOn')}
        hint={t('dueHint')}
        type="date"
        value={form.dueOn}
        onChange={({ target }) => setForm({ ...form, dueOn: target.value })}
      />
      <div className="actions">
        <Button type="submit" busy={pending}>
          {t('save')}
        </Button>
        {now.assignee !== viewer.id && (
          <Button look="quiet" busy={pending} onClick={() => void after(take(data))}>
            {t('take')}
          </Button>
        )}
      </div>
    </form>
  );
};

interface Props {
  readonly from: FragmentType<typeof ReviewOwnerFragmentDoc>;
  readonly viewer: Viewer;
  readonly onRefresh: () => Promise<void>;
}

/** Who of the steward works on the case and until when. */
export const OwnerPanel = ({ from, viewer, onRefresh }: Props): ReactElement | null => {
  const t = useWords(CASE_WORDS);
  const data = useFields(ReviewOwnerFragmentDoc, from);
  const [isKept, setKept] = useState(false);
  if (!data) return null;
  const { version = 0 } = data.reviewCase ?? {};
  return (
    <section className="panel" aria-labelledby="owner">
      <h2 id="owner">{t('owner')}</h2>
      <p className="small muted">{t('ownerHint')}</p>
      <Form key={`${data.id} ${version}`} data={data} viewer={viewer} onRefresh={onRefresh} onKept={() => setKept(true)} />
      <p aria-live="polite" className="small muted">
        {isKept && t('kept')}
      </p>
    </section>
  );
};
