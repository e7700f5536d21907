import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useKeptText } from '../drafts/useKeptText.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { readPlan, readTyped, typedPlan } from './financing-form.ts';
import { ProjectFinancingDocument, StateFinancingDocument } from './financing.graphql.ts';
import type { FinancingPlanShownFragment } from './financing.graphql.ts';
import { FINANCING_WORDS } from './financing.words.ts';
import { FinancingFields } from './FinancingFields.tsx';

interface Props {
  readonly id: string;
  readonly newest: FinancingPlanShownFragment | null;
  readonly onPublished: () => Promise<unknown>;
}

const Form = ({ id, newest, onPublished }: Props): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const locale = useLocale();
  const [isTried, setTried] = useState(false);
  const [isDone, setDone] = useState(false);
  const { text, write, clear } = useKeptText(`financing:${id}`, '');
  const { run, pending, problem } = useSending(StateFinancingDocument);
  const typed = readTyped(text) ?? typedPlan(newest);
  const { input, problems } = readPlan(typed, locale);
  const send = async (): Promise<void> => {
    setTried(true);
    setDone(false);
    if (problems.length > 0) return;
    const stated = await run({ input: { id, number: newest?.number ?? 0, ...input } });
    // Also after a conflict: the next attempt is based on what is newest now.
    await onPublished();
    if (!stated) return;
    clear();
    setTried(false);
    setDone(true);
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
      <p className="muted">{t('editLead')}</p>
      {problem?.code === 'CONFLICT' ? <Notice tone="bad" live title={t('newer')} /> : <ProblemNotice problem={problem} />}
      {isDone && <Notice tone="good" live title={t('done')} />}
      <FinancingFields typed={typed} problems={shownProblems} onChange={(next) => write(JSON.stringify(next))} />
      <Button type="submit" look="primary" busy={pending}>
        {t('publish')}
      </Button>
    </form>
  );
};

/** Where a steward states how a project is financed. What is typed is kept in the browser until it is published. */
export const FinancingEditor = ({ id, slug }: { readonly id: string; readonly slug: string }): ReactElement => {
  const t = useWords(FINANCING_WORDS);
  const { data, error, refetch } = useQuery(ProjectFinancingDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  const plans = data?.opportunity?.__typename === 'AnchorProject' ? data.opportunity.financingPlans : [];
  return (
    <section className="section" aria-labelledby="editor-financing">
      <h2 id="editor-financing">{t('editTitle')}</h2>
      {data ? <Form id={id} newest={plans[0] ?? null} onPublished={() => refetch()} /> : <Waiting error={error} />}
    </section>
  );
};
