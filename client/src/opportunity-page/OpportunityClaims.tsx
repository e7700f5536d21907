import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { ChallengeLink } from '../sources/ChallengeLink.tsx';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import { groupClaims } from './opportunity-facts.ts';
import type { ClaimGroup, Fact, Subject } from './opportunity-facts.ts';
import { OpportunityClaimsFragmentDoc } from './opportunity-claims.graphql.ts';
import type { OpportunityClaimsFragment } from './opportunity-claims.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import { OpportunityClaimValue } from './OpportunityClaimValue.tsx';

const Who = ({ fact, shown }: { readonly fact: Fact; readonly shown: OpportunityClaimsFragment }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  if (fact.sources.length > 0 || shown.origin === 'PUBLIC_RECORD') return <SourceLinks sources={fact.sources} />;
  return <span className="muted">{shown.origin === 'DEMO' ? t('invented') : t('byStewardWord')}</span>;
};

interface RowProps {
  readonly subject: Subject;
  readonly place: number;
  readonly fact: Fact;
  readonly shown: OpportunityClaimsFragment;
}

const Row = ({ subject, place, fact, shown }: RowProps): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const grades = useWords(PLACE_WORDS);
  const count = subject.claims.length;
  return (
    <tr className={place === 0 ? undefined : 'same-subject'}>
      {place === 0 && (
        <th scope="rowgroup" rowSpan={count} id={`claim-${subject.key}`}>
          {t.of('fact', subject.key)}
          {count > 1 && <span className="muted small under">{t('claimsDiffer')}</span>}
        </th>
      )}
      <td className="claim" data-label={t('claimValue')}>
        <OpportunityClaimValue fact={fact} shown={shown} />
        {place === 0 && (
          <ChallengeLink
            place="opportunities"
            slug={shown.slug}
            figure={subject.key}
            name={t.of('fact', subject.key)}
            isDisputed={shown.disputed.includes(subject.key)}
          />
        )}
      </td>
      <td data-label={t('claimAsOf')}>
        <AsOf date={fact.asOf} basis={fact.basis} />
      </td>
      <td data-label={t('claimWho')}>
        <Who fact={fact} shown={shown} />
        {fact.grade && <span className="muted small under">{grades.of('grade', fact.grade)}</span>}
      </td>
    </tr>
  );
};

const rowKey = (fact: Fact, place: number): string => `${fact.key} ${fact.asOf ?? ''} ${place}`;

const Group = ({
  group,
  subjects,
  shown,
}: {
  readonly group: ClaimGroup;
  readonly subjects: readonly Subject[];
  readonly shown: OpportunityClaimsFragment;
}): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  return (
    <>
      <h3 id={`claims-${group}`}>{t.of('claimGroup', group)}</h3>
      <div className="table-frame stack-frame">
        <table className="stack claims" aria-labelledby={`claims-${group}`}>
          <thead>
            <tr>
              <th scope="col">{t('claimSubject')}</th>
              <th scope="col">{t('claimValue')}</th>
              <th scope="col">{t('claimAsOf')}</th>
              <th scope="col">{t('claimWho')}</th>
            </tr>
          </thead>
          {subjects.map((subject) => (
            <tbody key={subject.key}>
              {subject.claims.map((fact, place) => (
                <Row key={rowKey(fact, place)} subject={subject} place={place} fact={fact} shown={shown} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
};

/** Every claim with its source and date. Claims that disagree are all shown, not averaged. */
export const OpportunityClaims = ({ from }: { readonly from: FragmentType<OpportunityClaimsFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityClaimsFragmentDoc, from);
  if (!shown) return null;
  return (
    <section className="section" aria-labelledby="claims">
      <h2 id="claims">{t('claimsTitle')}</h2>
      {shown.facts.length === 0 ? (
        <p className="muted">{t('claimsNone')}</p>
      ) : (
        groupClaims(shown.facts).map(({ group, subjects }) => <Group key={group} group={group} subjects={subjects} shown={shown} />)
      )}
    </section>
  );
};
