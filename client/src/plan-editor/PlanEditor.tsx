import type { ReactElement } from 'react';
import { useDeferredValue } from 'react';
import { changedPlanParts, missingPlanFields } from 'shared/plans/plan-content.ts';
import { readPlanContent } from 'shared/plans/read-content.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import type { AutosavedForm } from '../drafts/useAutosave.ts';
import type { Viewer } from '../kernel/session.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { PlanChanges, usePlanWords } from '../plans/PlanChanges.tsx';
import { PlanCompleteness } from '../plans/PlanCompleteness.tsx';
import { PLAN_WORDS } from '../plans/plan.words.ts';
import { Button } from '../ui/Button.tsx';
import { planFormProblems, toPlan } from './form/plan.form.ts';
import type { PlanForm } from './form/plan.form.ts';
import { useFormProblems } from './form/useFormProblems.ts';
import { usePlanDraft } from './form/usePlanDraft.ts';
import { EditorBar, Stale } from './parts/EditorBar.tsx';
import { PlanActs, PlanRow } from './parts/PlanSections.tsx';
import { MovePlanProposalDocument } from './plan-proposal.graphql.ts';
import type { PlanProposalFragment } from './plan-proposal.graphql.ts';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

/** Two versions of the proposal side by side; nothing is overwritten until the reader has chosen. */
const Conflict = ({ draft: { state, form } }: { readonly draft: AutosavedForm<PlanForm> }): ReactElement | null => {
  const words = useWords(PLAN_WORDS);
  const say = usePlanWords();
  if (state.phase !== 'CONFLICT' || !state.theirs) return null;
  const [mine, theirs] = [toPlan(state.value), toPlan(state.theirs.value)];
  const differences = changedPlanParts(mine, theirs).map((part) => ({
    key: part,
    label: words.of('part', part),
    mine: say(part, mine),
    theirs: say(part, theirs),
  }));
  return <ConflictChoice differences={differences} onKeepMine={() => void form.keepMine()} onTakeTheirs={() => form.takeTheirs()} />;
};

/** Saves what is typed, and then sends or discards the proposal. */
const usePlanMoves = ({ form }: AutosavedForm<PlanForm>, onMoved: () => void) => {
  const { run, pending, problem } = useSending(MovePlanProposalDocument);
  const move = async (name: 'SEND' | 'DISCARD'): Promise<void> => {
    const isSaved = name === 'DISCARD' || (await form.flush());
    const { base } = form.state();
    if (isSaved && base && (await run({ input: { ...base, move: name } }))) onMoved();
  };
  return { move, pending, problem };
};

interface Props {
  readonly viewer: Viewer;
  readonly proposal: PlanProposalFragment;
  readonly onMoved: () => void;
}

/** A plan’s own fields, saved while typing; nothing of it is public before a second person has approved it. */
export const PlanEditor = ({ viewer, proposal, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const draft = usePlanDraft(viewer.id, proposal);
  const { state, form } = draft;
  const { value } = state;
  const { move, pending, problem } = usePlanMoves(draft, onMoved);
  const { problemAt, count } = useFormProblems(planFormProblems(value), problem ?? state.problem);
  const content = toPlan(useDeferredValue(value));
  const version = proposal.plan?.version ?? 0;
  const change = (part: Partial<PlanForm>): void => form.change({ ...form.state().value, ...part });
  const sections = { form: value, problemAt, onChange: change };
  return (
    <>
      <EditorBar draft={draft} wrong={count} isPending={pending} onSend={() => move('SEND')} />
      {state.phase === 'FAILED' && <ProblemNotice problem={state.problem} />}
      <ProblemNotice problem={problem} />
      <Conflict draft={draft} />
      {value.baseVersion !== version && <Stale title={t('planStale')} onCompared={() => change({ baseVersion: version })} />}
      <PlanCompleteness missing={missingPlanFields(content)} />
      <PlanRow {...sections} />
      <PlanActs {...sections} />
      <section className="section" aria-labelledby="changes">
        <h2 id="changes">{t('changes')}</h2>
        <PlanChanges caption={t('changes')} before={proposal.plan && readPlanContent(proposal.plan.content)} after={content} />
        <Button look="quiet" busy={pending} onClick={() => void move('DISCARD')}>
          {t('discard')}
        </Button>
      </section>
    </>
  );
};
