import type { ReactElement } from 'react';
import { dayBefore } from 'shared/locale/calendar.ts';
import { zoneEnd } from 'shared/special-zones/zone-end.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { ZONE_WORDS } from './special-zones.words.ts';

/** The end of a zone in words: its last day, or the year or month with a note that the day is unknown. */
export const useZoneEndText = (): ((validUntil: string) => string) => {
  const t = useWords(ZONE_WORDS);
  const locale = useLocale();
  return (validUntil) => {
    const end = zoneEnd(validUntil);
    if (end === null) return validUntil;
    if (end.earliest === end.latest) return t('throughDay', { date: formatDate(locale, dayBefore(end.earliest)) });
    // A year alone is shown as the number.
    return t('dayUnknown', { date: validUntil.length === 4 ? validUntil : formatDate(locale, validUntil) });
  };
};

export const ZoneEnd = ({ validUntil }: { readonly validUntil: string }): ReactElement => <span>{useZoneEndText()(validUntil)}</span>;
