import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { UpcomingTermsFragmentDoc } from './upcoming-terms.graphql.ts';
import type { UpcomingTermsFragment } from './upcoming-terms.graphql.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { zoneTermsDiffUrl, zoneTermsUrl } from '../../kernel/urls.ts';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { UPCOMING_WORDS } from './upcoming-terms.words.ts';

type Version = FragmentType<UpcomingTermsFragment>;

/** Maximum number of changed clauses that are named; the others are counted. */
const NAMED = 5;

const Changes = ({ changes }: Pick<NonNullable<UpcomingTermsFragment['replaces']>, 'changes'>): ReactElement | null => {
  const t = useWords(UPCOMING_WORDS);
  const titles = changes.flatMap(({ before, after }) => (after ?? before)?.title.text ?? []);
  if (titles.length === 0) return null;
  const more = titles.length > NAMED ? [t.count('more', titles.length - NAMED)] : [];
  return <p>{t('changes', { clauses: [...titles.slice(0, NAMED), ...more].join('; ') })}</p>;
};

const Upcoming = ({ zone, from }: { readonly zone: string; readonly from: Version }): ReactElement | null => {
  const t = useWords(UPCOMING_WORDS);
  const locale = useLocale();
  const version = useFields(UpcomingTermsFragmentDoc, from);
  if (!version) return null;
  const { number, effectiveFrom, note, replaces } = version;
  return (
    <Notice tone="warning" title={effectiveFrom && t('title', { date: formatDate(locale, effectiveFrom) })}>
      {note && (
        <p>
          {t('why')} <LocalText text={note} />
        </p>
      )}
      {replaces && <Changes changes={replaces.changes} />}
      <p className="no-print">
        {replaces ? (
          <Link to={zoneTermsDiffUrl(zone, replaces.from.number, number)}>{t('compare', { from: replaces.from.number, to: number })}</Link>
        ) : (
          <Link to={zoneTermsUrl(zone, number)}>{t('first', { number })}</Link>
        )}
      </p>
    </Notice>
  );
};

/** Scheduled versions of a zone's terms: each with its day, its reason and its changes. */
export const UpcomingTerms = ({
  zone,
  versions,
}: {
  readonly zone: string;
  readonly versions: readonly (Version & { readonly id: string })[];
}): ReactElement => (
  <>
    {versions.map((version) => (
      <Upcoming key={version.id} zone={zone} from={version} />
    ))}
  </>
);
