import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { TownFactsFragmentDoc } from './town-facts.graphql.ts';
import type { TownFactsFragment } from './town-facts.graphql.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { ChallengeLink } from '../sources/ChallengeLink.tsx';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { groupFacts } from './town-fact-groups.ts';
import type { FactGroup, Indicator } from './town-fact-groups.ts';
import { TOWN_WORDS } from './towns.words.ts';

type Fact = TownFactsFragment['facts'][number];

const Value = ({ fact }: { readonly fact: Fact }): ReactElement => {
  const locale = useLocale();
  const hasNumber = fact.number !== null && fact.number !== undefined;
  return (
    <>
      {hasNumber && (
        <strong className="claim-number">
          {/* A year is not a quantity: it gets no thin space. */}
          {/YEAR|SINCE/.test(fact.indicator) ? String(fact.number) : formatNumber(locale, fact.number ?? 0, 4)}
          {'\u00a0'}
          {fact.unit && <LocalText text={fact.unit} />}
        </strong>
      )}
      {fact.text && (
        <span className={hasNumber ? 'muted small under' : ''}>
          <LocalText text={fact.text} />
        </span>
      )}
      {fact.note && (
        <span className="muted small under">
          <LocalText text={fact.note} />
        </span>
      )}
    </>
  );
};

type Town = Pick<TownFactsFragment, 'slug' | 'disputed'>;

interface ClaimProps {
  readonly town: Town;
  readonly fact: Fact;
  readonly isFirst: boolean;
  readonly count: number;
}

const Claim = ({ town, fact, isFirst, count }: ClaimProps): ReactElement => {
  const t = useWords(TOWN_WORDS);
  return (
    <tr className={isFirst ? undefined : 'same-subject'}>
      {isFirst && (
        <th scope="rowgroup" rowSpan={count}>
          <LocalText text={fact.label} />
          {count > 1 && <span className="muted small under">{t('severalClaims')}</span>}
        </th>
      )}
      <td className="claim" data-label={t('factValue')}>
        <Value fact={fact} />
        {isFirst && (
          <ChallengeLink
            place="towns"
            slug={town.slug}
            figure={fact.indicator}
            name={fact.label.text}
            isDisputed={town.disputed.includes(fact.indicator)}
          />
        )}
      </td>
      <td data-label={t('factAsOf')}>
        <AsOf date={fact.asOf} basis={fact.basis} />
      </td>
      <td data-label={t('factSource')}>
        <SourceLinks sources={[fact.source]} />
      </td>
    </tr>
  );
};

const claimKey = (fact: Fact, place: number): string => `${fact.indicator} ${fact.asOf ?? ''} ${place}`;

interface GroupProps {
  readonly town: Town;
  readonly group: FactGroup;
  readonly indicators: readonly Indicator<Fact>[];
}

const Group = ({ town, group, indicators }: GroupProps): ReactElement => {
  const t = useWords(TOWN_WORDS);
  return (
    <section aria-labelledby={`facts-${group}`}>
      <h3 id={`facts-${group}`}>{t.of('factGroup', group)}</h3>
      <div className="table-frame stack-frame">
        <table className="stack claims" aria-labelledby={`facts-${group}`}>
          <thead>
            <tr>
              <th scope="col">{t('factSubject')}</th>
              <th scope="col">{t('factValue')}</th>
              <th scope="col">{t('factAsOf')}</th>
              <th scope="col">{t('factSource')}</th>
            </tr>
          </thead>
          {indicators.map(({ indicator, claims }) => (
            <tbody key={indicator}>
              {claims.map((fact, place) => (
                <Claim key={claimKey(fact, place)} town={town} fact={fact} isFirst={place === 0} count={claims.length} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
};

/** Facts about the town, by subject; claims that disagree are all shown. */
export const TownFacts = ({ from }: { readonly from: FragmentType<TownFactsFragment> }): ReactElement | null => {
  const t = useWords(TOWN_WORDS);
  const town = useFields(TownFactsFragmentDoc, from);
  if (!town) return null;
  const { facts } = town;
  return (
    <section className="section" aria-labelledby="facts">
      <h2 id="facts">{t('factsTitle')}</h2>
      {facts.length === 0 ? (
        <p className="muted">{t('factsNone')}</p>
      ) : (
        groupFacts(facts).map(({ group, indicators }) => <Group key={group} town={town} group={group} indicators={indicators} />)
      )}
    </section>
  );
};
