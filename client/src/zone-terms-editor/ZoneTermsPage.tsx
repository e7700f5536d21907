import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { managedTermsUrl, zoneTermsUrl } from '../kernel/urls.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import { SignedIn } from '../page/SignedIn.tsx';
import { useWords } from '../kernel/words.ts';
import { ManagedTermsListDocument } from '../gql-work/graphql.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { EditorDesk } from './EditorDesk.tsx';
import type { Published } from './PublishDialog.tsx';
import { VersionsTable } from './VersionsTable.tsx';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

const PublishedNotice = ({ zone, published }: { readonly zone: string; readonly published: Published }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const { number, effectiveFrom, hash } = published;
  return (
    <Notice tone="good" live title={t('published', { number })}>
      <p className="work-hash">{t('publishedText', { date: formatDate(locale, effectiveFrom ?? ''), hash: hash ?? '' })}</p>
      <Link className={buttonClass()} to={zoneTermsUrl(zone, number)}>
        {t('seePublished', { number })}
      </Link>
    </Notice>
  );
};

interface Props {
  readonly personId: string;
  readonly slug: string;
}

const ZoneTerms = ({ personId, slug }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const [isEditing, setEditing] = useState(false);
  const [published, setPublished] = useState<Published | null>(null);
  const { data, error, refetch } = useQuery(ManagedTermsListDocument, { variables: { zone: slug }, fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={8} label={t('loading')} />;
  if (!data.zone) return <NotFound />;
  const hasDraft = data.managedTerms.some((version) => version.state === 'DRAFT');
  const finish = (done: Published): void => {
    setPublished(done);
    setEditing(false);
    void refetch();
  };
  const title = t('zoneTitle', { zone: data.zone.name.text });
  return (
    <>
      <PageHead title={title} />
      <Crumbs label={t('crumbs')} trail={[{ to: managedTermsUrl, label: t('zonesTitle') }]} />
      <h1>{title}</h1>
      {published && <PublishedNotice zone={slug} published={published} />}
      <h2>{t('versions')}</h2>
      <VersionsTable zone={slug} versions={data.managedTerms} />
      <div className="work-group">
        {isEditing ? (
          <EditorDesk personId={personId} zone={slug} onBegun={() => void refetch()} onPublished={finish} />
        ) : (
          <>
            <p className="muted">{t('beginText')}</p>
            <Button look="primary" onClick={() => setEditing(true)}>
              {hasDraft ? t('resume') : t('begin')}
            </Button>
          </>
        )}
      </div>
    </>
  );
};

export const Component = (): ReactElement => {
  const { zone = '' } = useParams();
  return <SignedIn kinds={['ZONE_COMPANY']}>{(viewer) => <ZoneTerms key={zone} personId={viewer.id} slug={zone} />}</SignedIn>;
};
