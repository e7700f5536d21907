import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { isOfKind } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import { assignAuditUrl, foundingOnUrl, managedOpportunitiesUrl, opportunityUrl, questionsUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { investorsUrl } from '../matching/matching-urls.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { OpportunityFiles } from '../opportunity-files/OpportunityFiles.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Button } from '../ui/Button.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { FinancingEditor } from '../financing/FinancingEditor.tsx';
import { ContentEditor } from './ContentEditor.tsx';
import { asContent } from './form/useContentDraft.ts';
import { ManagedOpportunityDocument, TakeOverOpportunityDocument } from './managed.graphql.ts';
import type { ManagedOpportunityQuery } from './managed.graphql.ts';
import { FormerStated } from './FormerStated.tsx';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';
import { StateBadge } from './StateBadge.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Managed = NonNullable<ManagedOpportunityQuery['managedOpportunity']>;

interface Props {
  readonly managed: Managed;
  readonly onChanged: () => void;
}

const TakeOver = ({ managed: { id }, onChanged }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const { run, pending, problem } = useSending(TakeOverOpportunityDocument);
  const take = async (): Promise<void> => {
    if (await run({ id })) onChanged();
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <p>{t('takeOverText')}</p>
      <p>
        <Button look="primary" busy={pending} onClick={() => void take()}>
          {t('takeOver')}
        </Button>
      </p>
    </>
  );
};

const Heading = ({ managed, onChanged }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const locale = useLocale();
  const { id, slug, kind, state, title, endedOn, viewerCan, draft, questions } = managed;
  const isPublic = state === 'PUBLISHED' || state === 'RESERVED' || state === 'REVIVED';
  return (
    <>
      <PageHead title={title.text} />
      <Crumbs label={t('crumbs')} trail={[{ to: managedOpportunitiesUrl, label: t('listTitle') }]} />
      <h1>{title.text}</h1>
      <p>
        <StateBadge state={state} /> {words.of('kind', kind)}
      </p>
      {draft.updatedBy && <p className="muted small">{t('savedBy', { name: draft.updatedBy })}</p>}
      <div className="actions">
        {isPublic && (
          <>
            <Link to={opportunityUrl(slug)}>{t('public')}</Link>
            <Link to={investorsUrl(slug)}>{t('investors')}</Link>
          </>
        )}
        {questions > 0 && <Link to={questionsUrl}>{t.count('questions', questions)}</Link>}
        {kind === 'FACILITY' && viewerCan.edit && <Link to={assignAuditUrl(slug)}>{t('assignAudit')}</Link>}
        {viewerCan.withdraw && <WithdrawDialog id={id} onDone={onChanged} />}
      </div>
      {endedOn && <Notice tone="neutral" title={t('withdrawn', { date: formatDate(locale, endedOn) })} />}
    </>
  );
};

/** What a steward does with a row that has just become public. */
const NextSteps = ({ managed: { kind, slug }, viewer }: { readonly managed: Managed; readonly viewer: Viewer }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  return (
    <p className="actions">
      <Link to={opportunityUrl(slug)}>{t('seePublic')}</Link>
      {kind === 'FACILITY' && <Link to={assignAuditUrl(slug)}>{t('nextAudit')}</Link>}
      {kind === 'FACILITY' && isOfKind(viewer, 'SPK') && <Link to={foundingOnUrl(slug)}>{t('nextZone')}</Link>}
    </p>
  );
};

const Managed = ({ viewer, slug }: { readonly viewer: Viewer; readonly slug: string }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const [isPublished, setPublished] = useState(false);
  const { data, error, refetch } = useQuery(ManagedOpportunityDocument, { variables: { slug }, fetchPolicy: 'network-only' });
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={8} label={t('loading')} />;
  const managed = data.managedOpportunity;
  if (!managed) return <NotFound />;
  const { id, kind, draft, unknowns, viewerCan } = managed;
  const reread = (): void => void refetch();
  const published = (): void => {
    setPublished(true);
    reread();
  };
  return (
    <>
      <Heading managed={managed} onChanged={reread} />
      {isPublished && (
        <Notice tone="good" live title={t('published')}>
          <p>{t('publishedText')}</p>
          <NextSteps managed={managed} viewer={viewer} />
        </Notice>
      )}
      {viewerCan.edit ? (
        <>
          <ContentEditor
            kind={kind}
            origin={{ personId: viewer.id, slug, base: { id, version: draft.version }, content: asContent(draft.content) }}
            asked={unknowns}
            onPublished={published}
          />
          {kind === 'ANCHOR_PROJECT' && <FinancingEditor personId={viewer.id} id={id} slug={slug} />}
          <section className="section" aria-labelledby="editor-files">
            <h2 id="editor-files">{t.of('section', 'files')}</h2>
            <OpportunityFiles slug={slug} />
          </section>
          <FormerStated key={draft.version} slug={slug} />
        </>
      ) : (
        <TakeOver managed={managed} onChanged={reread} />
      )}
    </>
  );
};

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  return <SignedIn kinds={['SPK', 'ZONE_COMPANY']}>{(viewer) => <Managed key={slug} viewer={viewer} slug={slug} />}</SignedIn>;
};
