import type { ReactElement } from 'react';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { useZoneEndText } from '../special-zones/ZoneEnd.tsx';
import { TAX_WORDS } from './taxes.words.ts';
import { timeText } from './term-words.ts';

interface Props {
  /** Day of the contract. */
  readonly start: string;
  /** First day without relief, at the earliest and at the latest. */
  readonly until: string;
  readonly latestUntil: string;
  readonly category: string;
  /** The legal term. */
  readonly years: number;
  readonly endsWithZone: boolean;
  /** End of the zone, as far as it is known. */
  readonly zoneUntil: string | null;
}

/** The term of relief that the project really gets. */
export const TermTime = ({ start, until }: Pick<Props, 'start' | 'until'>): ReactElement => <>{timeText(useLocale(), start, until)}</>;

/** A note beside it: that it is the least, and the legal term. */
export const TermBasis = ({ start, until, latestUntil, category, years, endsWithZone, zoneUntil }: Props): ReactElement => {
  const t = useWords(TAX_WORDS);
  const locale = useLocale();
  const endText = useZoneEndText();
  const isRange = latestUntil !== until && zoneUntil !== null;
  return (
    <>
      {isRange && (
        <span className="under">{t('zoneDayUnknown', { end: endText(zoneUntil), most: timeText(locale, start, latestUntil) })}</span>
      )}
      <span className="under">
        {t('lawTerm', { category, years: t.count('years', years) })}
        {endsWithZone && `; ${t('endsWithZone')}`}
      </span>
    </>
  );
};
