import { useState } from 'react';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { formatDate } from '../kernel/fmt.ts';
import { addressIn, useLocale, usePageContext } from '../kernel/locale-context.tsx';
import './PrintLine.css';

/** Printed only: the address and date of the sheet. */
export const PrintLine = (): ReactElement => {
  const { origin } = usePageContext();
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const [today] = useState(() => kazakhstanDay(new Date()));
  return (
    <p className="compare-print" suppressHydrationWarning>
      {`${origin}${addressIn(locale, pathname)}${search} · ${formatDate(locale, today)}`}
    </p>
  );
};
