import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { Link, Navigate } from 'react-router';
import { administrationUrl, signInUrl, weightsUrl } from '../kernel/urls.ts';
import { PageHead } from '../page/PageHead.tsx';
import { toProblem } from '../kernel/problem.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { isOfKind, useViewer } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { OrganisationsDocument, UnattendedStewardsDocument } from './organisations.graphql.ts';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ADMINISTRATION_WORDS } from './administration.words.ts';
import { InviteForm } from './InviteForm.tsx';
import { WaitingInvitations } from './WaitingInvitations.tsx';
import { OrganisationsTable } from './OrganisationsTable.tsx';
import type { ListedOrganisation } from './OrganisationsTable.tsx';
import { UnattendedStewards } from './UnattendedStewards.tsx';
import type { Unattended } from './UnattendedStewards.tsx';

/** Nobody should invite another administrator merely by not changing the choice. */
const usualOf = (open: readonly ListedOrganisation[]): string => (open.find(({ kind }) => kind !== 'PLATFORM') ?? open[0])?.id ?? '';

/** Stewards without people are offered even when the list has not been loaded that far. */
const withUnattended = (open: readonly ListedOrganisation[], unattended: readonly Unattended[]): ListedOrganisation[] => [
  ...open,
  ...unattended.flatMap(({ organisation }) =>
    open.some(({ id }) => id === organisation.id) ? [] : [{ ...organisation, inviting: 'WITH_SECOND_PERSON' as const }],
  ),
];

/** The organisations that the viewer administers: into these one may invite. */
const Organisations = ({ isPlatform }: { readonly isPlatform: boolean }): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const { data, error, loading, fetchMore } = useQuery(OrganisationsDocument);
  const unattended = useQuery(UnattendedStewardsDocument, { skip: !isPlatform }).data?.unattendedStewards ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const form = useRef<HTMLElement>(null);
  const page = data?.organisations;
  if (!page) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={8} label={t('loading')} />;
  const organisations = page.edges.map(({ node, inviting }) => ({ ...node, inviting }));
  const open = withUnattended(
    organisations.filter(({ inviting }) => inviting),
    unattended,
  );
  const inviteInto = (id: string): void => {
    setChosen(id);
    form.current?.querySelector('input')?.focus();
  };
  const more = (): void => void fetchMore({ variables: { after: page.pageInfo.endCursor } });
  return (
    <>
      <UnattendedStewards stewards={unattended} onInvite={inviteInto} />
      {open.length > 0 && (
        <section ref={form} className="form">
          <InviteForm organisations={open} chosen={chosen ?? usualOf(open)} onChoose={setChosen} />
        </section>
      )}
      <OrganisationsTable
        organisations={organisations}
        total={page.totalCount}
        onInvite={inviteInto}
        onMore={page.pageInfo.hasNextPage ? more : null}
        busy={loading}
      />
      <ProblemNotice problem={error ? toProblem(error) : null} />
    </>
  );
};

const isAllowed = (viewer: Viewer): boolean =>
  viewer.memberships.some(({ role, organisation }) => role === 'LEAD' || organisation.kind === 'PLATFORM');

export const Component = (): ReactElement => {
  const t = useWords(ADMINISTRATION_WORDS);
  const viewer = useViewer();
  if (viewer !== undefined && viewer?.level !== 'FULL') return <Navigate to={signInUrl(administrationUrl)} replace />;
  return (
    <>
      <PageHead title={t('title')} />
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {!viewer && <Skeleton lines={8} label={t('loading')} />}
      {isOfKind(viewer, 'PLATFORM') && (
        <p>
          <Link to={weightsUrl}>{t('weights')}</Link>
        </p>
      )}
      {isOfKind(viewer, 'PLATFORM') && <WaitingInvitations />}
      {viewer &&
        (isAllowed(viewer) ? (
          <Organisations isPlatform={isOfKind(viewer, 'PLATFORM')} />
        ) : (
          <Notice tone="warning" title={t('notAllowed')} />
        ))}
    </>
  );
};
