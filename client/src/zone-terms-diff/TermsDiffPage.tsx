import { useQuery } from '@apollo/client/react';
import { lazy } from 'react';
import type { ReactElement } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { CHANGE_EFFECTS } from 'shared/special-zones/diff.ts';
import { zoneTermsDiffUrl, zoneTermsUrl, zoneUrl, zonesUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { TermsDiffPageDocument } from './terms-diff.graphql.ts';
import type { TermsDiffPageQuery } from './terms-diff.graphql.ts';
import { CLAIM_WORDS } from '../sources/claims.words.ts';
import { WaitingPage } from '../sources/Waiting.tsx';
import { Afterwards } from '../ui/Afterwards.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChangeItem } from './ChangeItem.tsx';
import { EffectBadge } from '../special-zones/diff/EffectBadge.tsx';
import { ZONE_WORDS } from '../special-zones/special-zones.words.ts';
import { DIFF_WORDS } from '../special-zones/diff/terms-diff.words.ts';
import { TERMS_WORDS } from '../special-zones/terms/terms.words.ts';
import { TermsPeriod, TermsStateBadge } from '../special-zones/terms/TermsVersions.tsx';
import { VersionSelect } from './VersionSelect.tsx';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import './TermsDiffPage.css';

/** Computed after the page is shown: only the device knows the project. */
const ForMyProject = lazy(async () => ({ default: (await import('../incentives/versions/ForMyProject.tsx')).ForMyProject }));

type Zone = NonNullable<TermsDiffPageQuery['zone']>;
type Diff = NonNullable<TermsDiffPageQuery['termsDiff']>;

/** Which two versions are compared, and how to choose others. */
const Versions = ({ zone, diff }: { readonly zone: Zone; readonly diff: Diff }): ReactElement => {
  const t = useWords(DIFF_WORDS);
  const navigate = useNavigate();
  const go = (from: number, to: number): void => void navigate(zoneTermsDiffUrl(zone.slug, from, to), { preventScrollReset: true });
  const { from, to } = diff;
  return (
    <form className="compared-versions no-print" method="get">
      <VersionSelect
        label={t('earlier')}
        name="from"
        versions={zone.termsVersions}
        value={from.number}
        onChoose={(number) => go(number, to.number)}
      />
      <VersionSelect
        label={t('later')}
        name="to"
        versions={zone.termsVersions}
        value={to.number}
        onChoose={(number) => go(from.number, number)}
      />
      <noscript>
        <button className="button button-secondary" type="submit">
          {t('show')}
        </button>
      </noscript>
    </form>
  );
};

const Counts = ({ changes }: Pick<Diff, 'changes'>): ReactElement => {
  const t = useWords(DIFF_WORDS);
  if (changes.length === 0) return <p>{t('none')}</p>;
  const counted = CHANGE_EFFECTS.map((effect) => ({ effect, count: changes.filter((change) => change.effect === effect).length })).filter(
    ({ count }) => count > 0,
  );
  return (
    <>
      <p className="lead">{t.count('summary', changes.length)}</p>
      <ul className="plain effects">
        {counted.map(({ effect, count }) => (
          <li key={effect}>
            <strong>{count}</strong> <EffectBadge effect={effect} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Side = ({ slug, version }: { readonly slug: string; readonly version: Diff['from'] }): ReactElement => {
  const words = useWords(TERMS_WORDS);
  return (
    <li>
      <a href={zoneTermsUrl(slug, version.number)}>{words('versionName', { number: version.number })}</a>{' '}
      <TermsStateBadge state={version.state} />{' '}
      <span className="muted small">
        <TermsPeriod from={version.effectiveFrom} />
      </span>
    </li>
  );
};

const DiffView = ({ zone, diff }: { readonly zone: Zone; readonly diff: Diff }): ReactElement => {
  const t = useWords(DIFF_WORDS);
  const zoneWords = useWords(ZONE_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const { from, to, changes } = diff;
  const title = t('title', { zone: withInnerQuotes(zone.name.text), from: from.number, to: to.number });
  const trail = [
    { to: zonesUrl, label: zoneWords('zonesTitle') },
    { to: zoneUrl(zone.slug), label: zoneWords('zoneName', { name: withInnerQuotes(zone.name.text) }) },
  ];
  return (
    <>
      <PageHead title={title} description={t('description')} />
      <Crumbs label={claims('trail')} trail={trail} />
      <h1>{title}</h1>
      <Versions zone={zone} diff={diff} />
      <ul className="plain rows">
        <Side slug={zone.slug} version={from} />
        <Side slug={zone.slug} version={to} />
      </ul>
      <Counts changes={changes} />
      {to.note && (
        <Notice title={t('noteTitle')}>
          <p>
            <LocalText text={to.note} />
          </p>
        </Notice>
      )}
      <Afterwards>
        <ForMyProject zone={zone.slug} from={from.number} to={to.number} />
      </Afterwards>
      <ul className="plain changes">
        {changes.map((change) => (
          <ChangeItem key={change.key} change={change} isDisputed={zone.disputed.includes(change.key)} />
        ))}
      </ul>
    </>
  );
};

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const [from, to] = [Number(search.get('from')), Number(search.get('to'))];
  const isAsked = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from < 2 ** 31 && to < 2 ** 31;
  const { data, previousData, error } = useQuery(TermsDiffPageDocument, { variables: { slug, from, to }, skip: !isAsked });
  const shown = data ?? previousData;
  if (!isAsked) return <NotFound />;
  if (!shown) return <WaitingPage error={error} />;
  return shown.zone && shown.termsDiff ? <DiffView zone={shown.zone} diff={shown.termsDiff} /> : <NotFound />;
};
