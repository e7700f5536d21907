import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { interestUrl } from '../../kernel/urls.ts';
import { searchUrl } from '../../kernel/search-url.ts';
import { formatInstant, formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { SignedIn } from '../../page/SignedIn.tsx';
import { useWords } from '../../kernel/words.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { StateBadge } from '../StateBadge.tsx';
import { useInterestGroup } from './useInterestGroup.ts';
import type { Group, InterestGroup, InterestRow } from './useInterestGroup.ts';
import './MyInterestsPage.css';

const Row = ({ row }: { readonly row: InterestRow }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  return (
    <li className="panel work-interest-row">
      <div>
        <h3>
          <Link to={interestUrl(row.id)}>
            <LocalText text={row.opportunity.title} />
          </Link>
        </h3>
        <p className="small muted">
          {row.number && `${row.number} · `}
          <LocalText text={row.opportunity.steward.name} />
          {' · '}
          {t('changed', { at: formatInstant(locale, row.updatedAt) })}
        </p>
        <p className="small">{t.of('standing', row.state)}</p>
      </div>
      <StateBadge state={row.state} />
    </li>
  );
};

const GroupSection = ({ name, group }: { readonly name: Group; readonly group: InterestGroup }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const { rows, total, more, isLoading } = group;
  const id = `group-${name.toLowerCase()}`;
  return (
    <section className="work-group" aria-labelledby={id}>
      <h2 id={id}>
        {t.of('group', name)}
        {total !== null && <span className="muted">{` · ${formatNumber(locale, total)}`}</span>}
      </h2>
      {rows.length === 0 && !isLoading && <p className="muted">{t.of('emptyGroup', name)}</p>}
      {rows.length === 0 && isLoading && <Skeleton lines={2} label={t('loading')} />}
      <ul className="plain">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {more && (
        <Button busy={isLoading} onClick={more}>
          {t('more')}
        </Button>
      )}
    </section>
  );
};

const Empty = (): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  return (
    <div className="panel">
      <h2>{t('emptyTitle')}</h2>
      <p>{t('emptyText')}</p>
      <Link className={buttonClass('primary')} to={searchUrl({ acceptsInterest: true })}>
        {t('toSearch')}
      </Link>
    </div>
  );
};

const MyInterests = (): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const mine = useInterestGroup('MINE');
  const theirs = useInterestGroup('THEIRS');
  const over = useInterestGroup('OVER');
  const isEmpty = [mine, theirs, over].every(({ total }) => total === 0);
  return (
    <>
      <PageHead title={t('mineTitle')} />
      <h1>{t('mineTitle')}</h1>
      <ProblemNotice problem={mine.problem ?? theirs.problem ?? over.problem} />
      {isEmpty ? (
        <Empty />
      ) : (
        <>
          <GroupSection name="MINE" group={mine} />
          <GroupSection name="THEIRS" group={theirs} />
          <GroupSection name="OVER" group={over} />
        </>
      )}
    </>
  );
};

export const Component = (): ReactElement => <SignedIn kinds={['INVESTOR']}>{() => <MyInterests />}</SignedIn>;
