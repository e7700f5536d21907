import type { ReactElement } from 'react';
import { useDeferredValue } from 'react';
import { missingFields } from 'shared/plans/completeness.ts';
import { changedParts } from 'shared/plans/measure-changes.ts';
import { readMeasureContent } from 'shared/plans/read-content.ts';
import { ConflictChoice } from '../drafts/ConflictChoice.tsx';
import type { AutosavedForm } from '../drafts/useAutosave.ts';
import type { Viewer } from '../kernel/session.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { MeasureCompleteness } from '../measures/CompletenessMeter.tsx';
import { useMeasureNames, useMeasureWords } from '../measures/measure-names.ts';
import { MeasureChanges } from '../measures/MeasureChanges.tsx';
import { MEASURE_WORDS } from '../measures/measures.words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { formProblems, toContent } from './form/measure.form.ts';
import type { MeasureForm } from './form/measure.form.ts';
import { useFormProblems } from './form/useFormProblems.ts';
import { useProposalDraft } from './form/useProposalDraft.ts';
import { EditorBar, Stale } from './parts/EditorBar.tsx';
import { AmendmentSection } from './parts/AmendmentSection.tsx';
import { MoneySection } from './parts/MoneySection.tsx';
import { NeedsSection } from './parts/NeedsSection.tsx';
import { RowSections } from './parts/RowSections.tsx';
import { DiscardMeasureProposalDocument, SendMeasureProposalDocument } from './proposal.graphql.ts';
import type { ProposalFragment } from './proposal.graphql.ts';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

interface Props {
  readonly viewer: Viewer;
  readonly proposal: ProposalFragment;
  readonly onMoved: () => void;
}

/** Two versions of the proposal side by side; nothing is overwritten until the reader has chosen. */
const Conflict = ({
  draft: { state, form },
  town,
}: {
  readonly draft: AutosavedForm<MeasureForm>;
  readonly town: string;
}): ReactElement | null => {
  const words = useWords(MEASURE_WORDS);
  const say = useMeasureWords(useMeasureNames(town));
  if (state.phase !== 'CONFLICT' || !state.theirs) return null;
  const [mine, theirs] = [toContent(state.value), toContent(state.theirs.value)];
  const differences = changedParts(mine, theirs).map((part) => ({
    key: part,
    label: words.of('part', part),
    mine: say(part, mine),
    theirs: say(part, theirs),
  }));
  return <ConflictChoice differences={differences} onKeepMine={() => void form.keepMine()} onTakeTheirs={() => form.takeTheirs()} />;
};

/** Saves what is typed, and then sends or discards the proposal. */
const useMoves = ({ form }: AutosavedForm<MeasureForm>, onMoved: () => void) => {
  const sending = useSending(SendMeasureProposalDocument);
  const discarding = useSending(DiscardMeasureProposalDocument);
  const send = async (): Promise<void> => {
    const isSaved = await form.flush();
    const { base } = form.state();
    if (isSaved && base && (await sending.run({ input: base }))) onMoved();
  };
  const discard = async (): Promise<void> => {
    const { base } = form.state();
    if (base && (await discarding.run({ input: base }))) onMoved();
  };
  return { send, discard, isPending: sending.pending || discarding.pending, problem: sending.problem ?? discarding.problem };
};

/** A whole measure, saved while typing; nothing of it is public before a second person has approved it. */
export const ProposalEditor = ({ viewer, proposal, onMoved }: Props): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const draft = useProposalDraft(viewer.id, proposal);
  const { state, form } = draft;
  const { value } = state;
  const { slug: own = null, version = 0 } = proposal.measure ?? {};
  const { send, discard, isPending, problem } = useMoves(draft, onMoved);
  const say = useMeasureWords(useMeasureNames(proposal.town.slug));
  const { problemAt, count } = useFormProblems(formProblems(value, own), problem ?? state.problem);
  const content = toContent(useDeferredValue(value));
  const change = (part: Partial<MeasureForm>): void => form.change({ ...form.state().value, ...part });
  const sections = { form: value, town: proposal.town, own, problemAt, onChange: change };
  return (
    <>
      <EditorBar draft={draft} wrong={count} isPending={isPending} onSend={send} />
      {state.phase === 'FAILED' && <ProblemNotice problem={state.problem} />}
      <ProblemNotice problem={problem} />
      <Conflict draft={draft} town={proposal.town.slug} />
      {value.baseVersion !== version && <Stale title={t('stale')} onCompared={() => change({ baseVersion: version })} />}
      <MeasureCompleteness missing={missingFields(content)} />
      <RowSections {...sections} />
      <MoneySection {...sections} />
      <AmendmentSection {...sections} />
      <NeedsSection {...sections} />
      <section className="section" aria-labelledby="changes">
        <h2 id="changes">{t('changes')}</h2>
        <MeasureChanges
          caption={t('changes')}
          before={proposal.measure && readMeasureContent(proposal.measure.content)}
          after={content}
          say={say}
        />
        <Button look="quiet" busy={isPending} onClick={() => void discard()}>
          {t('discard')}
        </Button>
      </section>
    </>
  );
};
