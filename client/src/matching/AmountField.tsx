import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { PlaceKey, ProjectKey } from 'shared/matching/criteria.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import { formatFigure } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { FigureField } from '../ui/FigureField.tsx';
import { AMOUNTS, isQuantity, scaleOf } from './amounts.ts';

interface Props {
  readonly criterion: PlaceKey | ProjectKey;
  readonly label: ReactNode;
  readonly value: number | null;
  /** Null: the field is empty. What cannot be read stays in the field and changes nothing. */
  readonly onValue: (value: number | null) => void;
}

const round = (value: number): number => Number(value.toPrecision(12));

/** A quantity as it is typed, in the unit of its criterion. */
export const AmountField = ({ criterion, label, value, onValue }: Props): ReactElement | null => {
  const locale = useLocale();
  const key = isQuantity(criterion) ? criterion : null;
  const scale = key ? scaleOf(key) : 1;
  const shown = (amount: number | null): string =>
    criterion === 'START' ? String(amount ?? '') : formatFigure(locale, amount === null ? null : round(amount / scale));
  const [text, setText] = useState(() => shown(value));
  if (!key) return null;
  const spec = AMOUNTS[key];
  const follow = (typed: string): void => {
    setText(typed);
    const reading = readFigure(typed, locale, spec);
    if (reading.problem === null) onValue(reading.value === null ? null : round(reading.value * scale));
  };
  return <FigureField label={label} spec={spec} value={text} onText={follow} />;
};
