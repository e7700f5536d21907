import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { isStanding } from 'shared/special-zones/publication.ts';
import { managedTermsUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import type { Viewer } from '../kernel/session.ts';
import { SignedIn } from '../page/SignedIn.tsx';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { ManagedTermsListDocument } from './managed-terms.graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { DraftPanel } from './life/DraftPanel.tsx';
import { EditorDesk } from './EditorDesk.tsx';
import { isOpenDraft } from './managed-version.ts';
import type { ManagedVersion } from './managed-version.ts';
import { OutcomeNotice } from './life/OutcomeNotice.tsx';
import type { Outcome } from './life/OutcomeNotice.tsx';
import type { LocalCopy } from '../drafts/local-copy.ts';
import type { TermsForm } from './draft/terms.form.ts';
import { termsCopy } from './draft/useTermsDraft.ts';
import { VersionsTable } from './life/VersionsTable.tsx';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

interface Props {
  readonly viewer: Viewer;
  readonly slug: string;
}

const leads = (viewer: Viewer, slug: string): boolean =>
  viewer.memberships.some(({ role, zones }) => role === 'LEAD' && zones.some((zone) => zone.slug === slug));

const Beginning = ({ newest, onBegin }: { readonly newest: ManagedVersion | null; readonly onBegin: () => void }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <>
      <p className="muted">{newest ? t('beginFrom', { number: newest.number }) : t('beginText')}</p>
      <Button look="primary" onClick={onBegin}>
        {t('begin')}
      </Button>
    </>
  );
};

interface DraftProps extends Props {
  readonly validUntil: string | null;
  readonly versions: readonly ManagedVersion[];
  readonly onTell: (outcome: Outcome | null) => void;
  readonly onReread: () => void;
}

/** Whether this device has text based on this draft that never reached the server, for example because the session ended. */
const isInterrupted = (copy: LocalCopy<TermsForm>, draft: ManagedVersion | undefined): boolean => {
  const copied = copy.read();
  return copied !== null && copied.version === (draft?.version ?? null) && draft?.state !== 'APPROVED';
};

/** The draft for writing or for reading; an existing one is shown for reading first, unless writing it was interrupted. */
const DraftPlace = ({ viewer, slug, validUntil, versions, onTell, onReread }: DraftProps): ReactElement => {
  const draft = versions.find(isOpenDraft);
  const locale = useLocale();
  const [isEditing, setEditing] = useState(() => isInterrupted(termsCopy(viewer.id, slug, locale), draft));
  const edit = (): void => {
    onTell(null);
    setEditing(true);
  };
  const finish = (hasDraft: boolean): void => {
    setEditing(false);
    if (hasDraft) onReread();
    else onTell({ kind: 'UNCHANGED' });
  };
  const common = { personId: viewer.id, zone: slug, validUntil };
  if (isEditing) return <EditorDesk {...common} onBegun={onReread} onDone={finish} />;
  if (!draft) return <Beginning newest={versions.find(isStanding) ?? null} onBegin={edit} />;
  return (
    <DraftPanel
      key={`${draft.id}:${draft.version}`}
      {...common}
      isLead={leads(viewer, slug)}
      draft={draft}
      versions={versions}
      onEdit={edit}
      onTell={onTell}
      onStale={onReread}
    />
  );
};

const ZoneTerms = ({ viewer, slug }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { data, error, refetch } = useQuery(ManagedTermsListDocument, { variables: { zone: slug }, fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={8} label={t('loading')} />;
  if (!data.zone) return <NotFound />;
  const { name, validUntil } = data.zone;
  const reread = (): void => void refetch();
  const tell = (one: Outcome | null): void => {
    setOutcome(one);
    if (one) reread();
  };
  const title = t('zoneTitle', { zone: name.text });
  return (
    <>
      <PageHead title={title} />
      <Crumbs label={t('crumbs')} trail={[{ to: managedTermsUrl, label: t('zonesTitle') }]} />
      <h1>{title}</h1>
      {outcome && <OutcomeNotice zone={slug} outcome={outcome} />}
      <h2>{t('versions')}</h2>
      <VersionsTable zone={slug} versions={data.managedTerms} onWithdrawn={(number) => tell({ kind: 'WITHDRAWN', number })} />
      <div className="work-group">
        <DraftPlace viewer={viewer} slug={slug} validUntil={validUntil} versions={data.managedTerms} onTell={tell} onReread={reread} />
      </div>
    </>
  );
};

export const Component = (): ReactElement => {
  const { zone = '' } = useParams();
  return <SignedIn kinds={['ZONE_COMPANY']}>{(viewer) => <ZoneTerms key={zone} viewer={viewer} slug={zone} />}</SignedIn>;
};
