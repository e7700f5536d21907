import type { ReactElement } from 'react';
import { formatDate, formatMoney, formatMoneyFull, formatQuantity } from '../kernel/fmt.ts';
import type { Unit } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';

interface MoneyProps {
  readonly amount: number;
  readonly currency?: 'KZT' | 'USD';
}

/** A large sum in short form; the full figure on hover and for screen readers. */
export const Money = ({ amount, currency = 'KZT' }: MoneyProps): ReactElement => {
  const locale = useLocale();
  const full = formatMoneyFull(locale, amount, currency);
  const short = formatMoney(locale, amount, currency);
  if (short === full) return <span className="figure">{full}</span>;
  return (
    <span className="figure" title={full}>
      <span aria-hidden="true">{short}</span>
      <span className="hidden">{full}</span>
    </span>
  );
};

export const Quantity = ({ value, unit }: { readonly value: number; readonly unit: Unit }): ReactElement => (
  <span className="figure">{formatQuantity(useLocale(), value, unit)}</span>
);

/** A date as far as it is known. */
export const DateText = ({ date }: { readonly date: string }): ReactElement => {
  const locale = useLocale();
  const isDay = /^\d{4}(-\d{2}){0,2}$/.test(date);
  return isDay ? <time dateTime={date}>{formatDate(locale, date)}</time> : <span>{formatDate(locale, date)}</span>;
};
