import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useLocale } from '../../kernel/locale-context.tsx';
import { zoneTermsDiffUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import type { ZoneTermsPageQuery } from './zone-terms-page.graphql.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { formatClauseValue } from './clause-value.ts';
import { DIFF_WORDS } from '../diff/terms-diff.words.ts';

type Zone = NonNullable<ZoneTermsPageQuery['zone']>;

type Version = NonNullable<Zone['termsVersion']>;

interface Props {
  readonly zone: string;
  readonly version: Version;
  readonly versions: Zone['termsVersions'];
}

type Finding = Version['findings'][number];

/** What the value and the languages say, in one line. */
const useSaid = (): ((finding: Finding) => string) => {
  const t = useWords(DIFF_WORDS);
  const locale = useLocale();
  return ({ check, value, unit, said }) => {
    const nothing = check === 'LANGUAGE_LEFT_BEHIND' ? t('saidUnchanged') : t('saidNothing');
    const figure = typeof value === 'number' && unit ? [t('saidValue', { figure: formatClauseValue(locale, value, unit) })] : [];
    return [...figure, ...said.map(({ locale: language, words }) => `${t.of('saidIn', language)}: ${words.join(', ') || nothing}`)].join(
      '; ',
    );
  };
};

/** A finding of the checks, its place, and the zone's justification. */
const Justified = ({ finding, clauses }: { readonly finding: Finding; readonly clauses: Version['clauses'] }): ReactElement => {
  const t = useWords(DIFF_WORDS);
  const said = useSaid()(finding);
  const titles = clauses.filter(({ key }) => finding.keys.includes(key)).map(({ title }) => title.text);
  const place = [...titles, ...(finding.text ? [t.of('checkText', finding.text)] : [])].join(' · ');
  return (
    <li>
      <strong>{t.of('check', finding.check)}</strong>
      {place && <span className="muted under">{place}</span>}
      {said && <span className="under">{said}</span>}
      <span className="under">{finding.justification}</span>
    </li>
  );
};

/** Notes to a version: its withdrawal, its justified findings, and the difference from the previous one. */
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
            {justified.map((finding) => (
              <Justified key={finding.id} finding={finding} clauses={version.clauses} />
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};
