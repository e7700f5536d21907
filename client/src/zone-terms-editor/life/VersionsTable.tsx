import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { isStanding } from 'shared/special-zones/publication.ts';
import { zoneTermsDiffUrl, zoneTermsUrl } from '../../kernel/urls.ts';
import { formatDate, formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { BadgeTone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { isOpenDraft } from '../managed-version.ts';
import type { ManagedVersion as Version } from '../managed-version.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

const TONES: Record<Version['state'], BadgeTone> = {
  DRAFT: 'neutral',
  APPROVED: 'waiting',
  WITHDRAWN: 'closed',
  SCHEDULED: 'waiting',
  IN_FORCE: 'open',
  SUPERSEDED: 'closed',
};

const Holds = ({ version }: { readonly version: Version }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const { effectiveFrom, effectiveUntil, withdrawnAt, withdrawalReason } = version;
  if (withdrawnAt !== null) return <>{t('withdrawnWhy', { at: formatInstant(locale, withdrawnAt), reason: withdrawalReason ?? '' })}</>;
  if (effectiveFrom === null) return <>{t('notYet')}</>;
  const from = formatDate(locale, effectiveFrom);
  return <>{effectiveUntil === null ? t('from', { from }) : t('fromUntil', { from, until: formatDate(locale, effectiveUntil) })}</>;
};

interface ActionsProps {
  readonly zone: string;
  readonly version: Version;
  /** What it is compared with; null when there is nothing. */
  readonly previous: Version | null;
  readonly onWithdraw: (version: Version) => void;
}

const Actions = ({ zone, version, previous, onWithdraw }: ActionsProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <div className="actions">
      {previous && <Link to={zoneTermsDiffUrl(zone, previous.number, version.number)}>{t('compare', { number: previous.number })}</Link>}
      {version.viewerCan.withdraw && (
        <Button look="danger" aria-label={t('withdrawOf', { number: version.number })} onClick={() => onWithdraw(version)}>
          {t('withdraw')}
        </Button>
      )}
    </div>
  );
};

interface Props {
  readonly zone: string;
  readonly versions: readonly Version[];
  readonly onWithdrawn: (number: number) => void;
}

const COLUMNS = ['number', 'state', 'holds', 'published'] as const;

/** What a version is compared with: the newest one before it that was not withdrawn. */
const previousOf = (versions: readonly Version[], version: Version): Version | null =>
  isOpenDraft(version) ? null : (versions.slice(versions.indexOf(version) + 1).find(isStanding) ?? null);

/** The draft and every published version, newest first. */
export const VersionsTable = ({ zone, versions, onWithdrawn }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const [withdrawing, setWithdrawing] = useState<Version | null>(null);
  const hasActions = versions.some((version) => version.viewerCan.withdraw || previousOf(versions, version) !== null);
  if (versions.length === 0) return <p className="muted">{t('noVersions')}</p>;
  return (
    <>
      <div className="table-frame">
        <table className="work-as-cards">
          <caption className="hidden">{t('versions')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t.of('column', column)}
                </th>
              ))}
              {hasActions && <th scope="col">{t.of('column', 'actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => {
              const name = t('version', { number: version.number });
              return (
                <tr key={version.id}>
                  <th scope="row">{isOpenDraft(version) ? name : <Link to={zoneTermsUrl(zone, version.number)}>{name}</Link>}</th>
                  <td data-label={t.of('column', 'state')}>
                    <Badge tone={TONES[version.state]}>{t.of('state', version.state)}</Badge>
                  </td>
                  <td data-label={t.of('column', 'holds')}>
                    <Holds version={version} />
                  </td>
                  <td data-label={t.of('column', 'published')}>
                    {version.publishedAt ? formatInstant(locale, version.publishedAt) : t('notYet')}
                  </td>
                  {hasActions && (
                    <td>
                      <Actions zone={zone} version={version} previous={previousOf(versions, version)} onWithdraw={setWithdrawing} />
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {withdrawing && (
        <WithdrawDialog
          version={withdrawing}
          versions={versions}
          onClose={() => setWithdrawing(null)}
          onWithdrawn={(number) => {
            setWithdrawing(null);
            onWithdrawn(number);
          }}
        />
      )}
    </>
  );
};
