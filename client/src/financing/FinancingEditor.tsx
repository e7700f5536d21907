import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { SaveStatus } from '../drafts/SaveStatus.tsx';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { readPlan } from './financing-form.ts';
import { FinancingDeskDocument, StateFinancingDocument } from './financing.graphql.ts';
import { FINANCING_WORDS } from './financing.words.ts';
import { FinancingConflict } from './FinancingConflict.tsx';
import { FinancingFields } from './FinancingFields.tsx';
import { plansOf, useFinancingDraft } from './useFinancingDraft.ts';
import type { FinancingOrigin } from './useFinancingDraft.ts';

interface Props {
  readonly origin: FinancingOrigin;
  /** Reads the plans again. */
  readonly reread: () => Promise<unknown>;
  readonly onPublished: () => void;
}

const Form = ({ origin, reread, onPublished }: Props): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const [isTried, setTried] = useState(false);
  const { state, form } = useFinancingDraft(origin);
  const { run, pending, problem } = useSending(StateFinancingDocument);
  const newest = plansOf(origin.desk)[0] ?? null;
  const { problems } = readPlan(state.value);
  const send = async (): Promise<void> => {
    setTried(true);
    const isSaved = await form.flush();
    const { input, problems: wrong } = readPlan(form.state().value);
    const { base } = form.state();
    if (!isSaved || wrong.length > 0) return;
    const stated = await run({ input: { id: origin.id, number: newest?.number ?? 0, draft: base?.version ?? 0, ...input } });
    // Also after a conflict: the next attempt is based on what is newest now.
    await reread();
    if (stated) onPublished();
  };
  const shownProblems = isTried ? [...problems, ...(problem?.fields ?? [])] : [];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SaveStatus state={state} />
      {state.phase === 'FAILED' && <ProblemNotice problem={state.problem} />}
      {problem?.code === 'CONFLICT' ? <Notice tone="bad" live title={t('newer')} /> : <ProblemNotice problem={problem} />}
      {state.phase === 'CONFLICT' && state.theirs && <FinancingConflict mine={state.value} theirs={state.theirs.value} form={form} />}
      <FinancingFields typed={state.value} problems={shownProblems} onChange={form.change} />
      <Button type="submit" look="primary" busy={pending}>
        {t('publish')}
      </Button>
    </form>
  );
};

/** Where a steward states how a project is financed. What is typed saves itself for the people of the SPK until it is published. */
export const FinancingEditor = (project: Omit<FinancingOrigin, 'desk'>): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const [published, setPublished] = useState(0);
  const { id, slug } = project;
  const { data, error, refetch } = useQuery(FinancingDeskDocument, { variables: { id, slug }, fetchPolicy: 'network-only' });
  return (
    <section className="section" aria-labelledby="editor-financing">
      <h2 id="editor-financing">{t('editTitle')}</h2>
      <p className="muted">{t('editLead')}</p>
      {published > 0 && <Notice tone="good" live title={t('done')} />}
      {data ? (
        <Form
          key={published}
          origin={{ ...project, desk: data }}
          reread={() => refetch()}
          onPublished={() => setPublished((times) => times + 1)}
        />
      ) : (
        <Waiting error={error} />
      )}
    </section>
  );
};
