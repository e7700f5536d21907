import type { ReactElement, ReactNode } from 'react';
import { formatNumber, formatPercent } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { AsOf } from './AsOf.tsx';
import type { Basis, SourceOfClaim, TextOfData } from './claim-types.ts';
import { CLAIM_WORDS } from './claims.words.ts';
import { SourceLinks } from './SourceLinks.tsx';

/** One dated claim of the data set about a town, a group of towns or a programme. */
export interface DatedClaim {
  readonly indicator: string;
  readonly label: TextOfData;
  readonly number?: number | null | undefined;
  readonly unit?: TextOfData | null | undefined;
  readonly text?: TextOfData | null | undefined;
  readonly note?: TextOfData | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly basis: Basis;
  readonly source: SourceOfClaim;
}

export interface ClaimsOfSubject<C extends DatedClaim> {
  readonly indicator: string;
  /** More than one: readings of different dates, or sources that disagree. All are shown. */
  readonly claims: readonly C[];
}

/** A unit of more letters may stand in a line of its own. */
const SHORT_UNIT = 5;

/** The figure of a claim as it is written: a year is not a quantity, and gets no thin space. */
export const ClaimNumber = ({ claim }: { readonly claim: Pick<DatedClaim, 'indicator' | 'number' | 'unit'> }): ReactElement | null => {
  const locale = useLocale();
  const { indicator, number, unit } = claim;
  if (number === null || number === undefined) return null;
  if (unit?.text === '%') return <span className="claim-number">{formatPercent(locale, number, 4)}</span>;
  return (
    <span className="claim-number">
      {/YEAR_BUILT|SINCE/.test(indicator) ? String(number) : formatNumber(locale, number, 4)}
      {unit && (
        <>
          {unit.text.length > SHORT_UNIT ? ' ' : '\u00a0'}
          <LocalText text={unit} />
        </>
      )}
    </span>
  );
};

const Value = ({ claim }: { readonly claim: DatedClaim }): ReactElement => {
  const hasNumber = claim.number !== null && claim.number !== undefined;
  return (
    <>
      {hasNumber && (
        <strong>
          <ClaimNumber claim={claim} />
        </strong>
      )}
      {claim.text && (
        <span className={hasNumber ? 'muted small under' : ''}>
          <LocalText text={claim.text} />
        </span>
      )}
      {claim.note && (
        <span className="muted small under">
          <LocalText text={claim.note} />
        </span>
      )}
    </>
  );
};

interface RowProps<C extends DatedClaim> {
  readonly claim: C;
  readonly count: number;
  readonly isFirst: boolean;
  readonly beside?: ((claim: C) => ReactNode) | undefined;
}

const Row = <C extends DatedClaim>({ claim, isFirst, count, beside }: RowProps<C>): ReactElement => {
  const t = useWords(CLAIM_WORDS);
  return (
    <tr className={isFirst ? undefined : 'same-subject'}>
      {isFirst && (
        <th scope="rowgroup" rowSpan={count}>
          <LocalText text={claim.label} />
          {count > 1 && <span className="muted small under">{t('severalClaims')}</span>}
        </th>
      )}
      <td className="claim" data-label={t('claimValue')}>
        <Value claim={claim} />
        {isFirst && beside?.(claim)}
      </td>
      <td data-label={t('claimAsOf')}>
        <AsOf date={claim.asOf} basis={claim.basis} />
      </td>
      <td data-label={t('claimSource')}>
        <SourceLinks sources={[claim.source]} />
      </td>
    </tr>
  );
};

interface Props<C extends DatedClaim> {
  /** Id of the heading that names the table. */
  readonly labelledBy: string;
  readonly subjects: readonly ClaimsOfSubject<C>[];
  /** What stands beside the first claim of a subject. */
  readonly beside?: (claim: C) => ReactNode;
}

/** Dated claims by subject, each with its date and source; on a phone each subject is a card. */
export const ClaimTable = <C extends DatedClaim>({ labelledBy, subjects, beside }: Props<C>): ReactElement => {
  const t = useWords(CLAIM_WORDS);
  return (
    <div className="table-frame stack-frame">
      <table className="stack claims" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{t('claimSubject')}</th>
            <th scope="col">{t('claimValue')}</th>
            <th scope="col">{t('claimAsOf')}</th>
            <th scope="col">{t('claimSource')}</th>
          </tr>
        </thead>
        {subjects.map(({ indicator, claims }, subject) => (
          <tbody key={`${indicator} ${subject}`}>
            {claims.map((claim, place) => (
              <Row
                key={`${claim.asOf ?? ''} ${place}`}
                claim={claim}
                isFirst={place === 0}
                count={claims.length}
                {...(beside ? { beside } : {})}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
};
