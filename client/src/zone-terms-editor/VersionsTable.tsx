import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneTermsUrl } from '../kernel/urls.ts';
import { formatDate, formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { ManagedTermsListQuery } from '../gql-work/graphql.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

type Version = ManagedTermsListQuery['managedTerms'][number];

const TONES: Record<Version['state'], BadgeTone> = { DRAFT: 'neutral', APPROVED: 'waiting', WITHDRAWN: 'closed', SCHEDULED: 'waiting', IN_FORCE: 'open', SUPERSEDED: 'closed' };

const Holds = ({ version }: { readonly version: Version }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const { effectiveFrom, effectiveUntil } = version;
  if (effectiveFrom === null) return <>{t('notYet')}</>;
  const from = formatDate(locale, effectiveFrom);
  return <>{effectiveUntil === null ? t('from', { from }) : t('fromUntil', { from, until: formatDate(locale, effectiveUntil) })}</>;
};

interface Props {
  readonly zone: string;
  readonly versions: readonly Version[];
}

/** The draft and every published version, newest first. */
export const VersionsTable = ({ zone, versions }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  if (versions.length === 0) return <p className="muted">{t('noVersions')}</p>;
  return (
    <div className="table-frame">
      <table className="work-as-cards">
        <caption className="hidden">{t('versions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t.of('column', 'number')}</th>
            <th scope="col">{t.of('column', 'state')}</th>
            <th scope="col">{t.of('column', 'holds')}</th>
            <th scope="col">{t.of('column', 'published')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => {
            const name = t('version', { number: version.number });
            return (
              <tr key={version.id}>
                <th scope="row">{version.state === 'DRAFT' ? name : <Link to={zoneTermsUrl(zone, version.number)}>{name}</Link>}</th>
                <td data-label={t.of('column', 'state')}>
                  <Badge tone={TONES[version.state]}>{t.of('state', version.state)}</Badge>
                </td>
                <td data-label={t.of('column', 'holds')}>
                  <Holds version={version} />
                </td>
                <td data-label={t.of('column', 'published')}>{version.publishedAt ? formatInstant(locale, version.publishedAt) : t('notYet')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
