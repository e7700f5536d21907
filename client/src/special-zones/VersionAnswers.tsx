import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneTermsDiffUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { ZoneTermsPageQuery } from '../gql-places/graphql.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DIFF_WORDS } from './terms-diff.words.ts';

type Zone = NonNullable<ZoneTermsPageQuery['zone']>;

interface Props {
  readonly zone: string;
  readonly version: NonNullable<Zone['termsVersion']>;
  readonly versions: Zone['termsVersions'];
}

/** What a version has to answer for: its withdrawal, its justified findings, and the difference from the one before it. */
export const VersionAnswers = ({ zone, version, versions }: Props): ReactElement => {
  const t = useWords(DIFF_WORDS);
  const before = versions.find(({ number, state }) => number < version.number && state !== 'WITHDRAWN');
  const justified = version.findings.filter(({ justification }) => justification);
  return (
    <>
      {version.withdrawnAt && <Notice tone="warning" title={t('withdrawn', { reason: version.withdrawalReason ?? '' })} />}
      {before && (
        <p className="no-print">
          <Link className={buttonClass('secondary')} to={zoneTermsDiffUrl(zone, before.number, version.number)}>
            {t('compare', { number: before.number })}
          </Link>
        </p>
      )}
      {justified.length > 0 && (
        <Notice title={t('justified')}>
          <ul>
            {justified.map(({ id, check, justification }) => (
              <li key={id}>{`${t.of('check', check)}: ${justification ?? ''}`}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};
