import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { pickText } from 'shared/locale/locale.ts';
import { readText } from 'shared/plans/read-content.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import type { Viewer } from '../kernel/session.ts';
import { planUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ProposalHeading } from './parts/ProposalHeading.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { PlanReview } from './PlanReview.tsx';
import { PlanProposalDocument } from './plan-proposal.graphql.ts';
import type { PlanProposalFragment } from './plan-proposal.graphql.ts';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

const Heading = ({ proposal }: { readonly proposal: PlanProposalFragment }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const locale = useLocale();
  const { content, town, region, plan } = proposal;
  const place = town ?? region;
  return (
    <ProposalHeading title={pickText(readText(content.name), locale)?.text ?? t('unnamed')} proposal={proposal}>
      {place && <LocalText text={place.name} />}
      {' · '}
      {plan ? <Link to={planUrl(plan.slug)}>{t('publicPage')}</Link> : t('isNewPlan')}
    </ProposalHeading>
  );
};

const Loaded = ({ viewer, id }: { readonly viewer: Viewer; readonly id: string }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { data, error, refetch } = useQuery(PlanProposalDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (!data) {
    if (!error) return <Skeleton lines={8} label={t('loading')} />;
    const problem = toProblem(error);
    return problem.code === 'NOT_FOUND' ? <NotFound /> : <ProblemNotice problem={problem} />;
  }
  const { planProposal: proposal } = data;
  const reread = (): void => void refetch();
  return (
    <>
      <Heading proposal={proposal} />
      {proposal.viewerCan.edit ? (
        <PlanEditor key={proposal.state} viewer={viewer} proposal={proposal} onMoved={reread} />
      ) : (
        <PlanReview proposal={proposal} onMoved={reread} />
      )}
    </>
  );
};

/** One proposal about a plan: written while it is a draft, compared and decided while it waits for the second person. */
export const Component = (): ReactElement => {
  const { id = '' } = useParams();
  return <SignedIn kinds={['AKIMAT']}>{(viewer) => <Loaded key={id} viewer={viewer} id={id} />}</SignedIn>;
};
