import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { pickText } from 'shared/locale/locale.ts';
import { readText } from 'shared/plans/read-content.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import type { Viewer } from '../kernel/session.ts';
import { measureUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ProposalHeading } from './parts/ProposalHeading.tsx';
import { ProposalEditor } from './ProposalEditor.tsx';
import { ProposalReview } from './ProposalReview.tsx';
import { ProposalDocument } from './proposal.graphql.ts';
import type { ProposalFragment } from './proposal.graphql.ts';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

const Heading = ({ proposal }: { readonly proposal: ProposalFragment }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const locale = useLocale();
  const { content, town, measure } = proposal;
  return (
    <ProposalHeading title={pickText(readText(content.title), locale)?.text ?? t('unnamed')} proposal={proposal}>
      <LocalText text={town.name} />
      {' · '}
      {measure ? <Link to={measureUrl(measure.slug)}>{t('publicPage')}</Link> : t('isNew')}
    </ProposalHeading>
  );
};

const Loaded = ({ viewer, id }: { readonly viewer: Viewer; readonly id: string }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const { data, error, refetch } = useQuery(ProposalDocument, { variables: { id }, fetchPolicy: 'network-only' });
  if (!data) {
    if (!error) return <Skeleton lines={8} label={t('loading')} />;
    const problem = toProblem(error);
    return problem.code === 'NOT_FOUND' ? <NotFound /> : <ProblemNotice problem={problem} />;
  }
  const { measureProposal: proposal } = data;
  const reread = (): void => void refetch();
  return (
    <>
      <Heading proposal={proposal} />
      {proposal.viewerCan.edit ? (
        <ProposalEditor key={proposal.state} viewer={viewer} proposal={proposal} onMoved={reread} />
      ) : (
        <ProposalReview proposal={proposal} onMoved={reread} />
      )}
    </>
  );
};

/** One proposal: written while it is a draft, compared and decided while it waits for the second person. */
export const Component = (): ReactElement => {
  const { id = '' } = useParams();
  return <SignedIn kinds={['AKIMAT']}>{(viewer) => <Loaded key={id} viewer={viewer} id={id} />}</SignedIn>;
};
