import { amountOf } from './figure.ts';
import type { Figure, Language } from './figure.ts';

const RANGE: Readonly<Record<Language, RegExp>> = {
  ru: /^\s?(?:[–—-]|до|и|или)\s?$/iu,
  kk: /^\s?(?:[–—]|-(?:\p{L}{1,4})?|және|мен|пен|немесе)\s?$/iu,
  en: /^\s?(?:[–—-]|to|and|or)\s?$/iu,
};

/** Numbers from a thousand on are not multiplied by a «млн» that stands further on. */
const scaleOf = ({ multiplier, isInWords, amount }: Figure, next: Figure): number =>
  multiplier === 1 && !isInWords && amount < 1_000 ? next.multiplier : 1;

/** `5–10 %`, `от 3 до 14,5 млн МРП`: a unit or multiplier written once applies to both ends. */
export const shareUnits = (text: string, language: Language, figures: readonly Figure[]): Figure[] => {
  const sorted = figures.toSorted((one, other) => one.start - other.start);
  return sorted.reduceRight<Figure[]>((after, one) => {
    const [next] = after;
    const isOpen = one.unit === null && !one.isYear && !Number.isNaN(one.amount);
    if (!next || !isOpen || Number.isNaN(next.amount) || !RANGE[language].test(text.slice(one.end, next.start))) return [one, ...after];
    const scale = scaleOf(one, next);
    const amount = amountOf(one.amount * scale);
    return [{ ...one, unit: next.unit, amount, id: String(amount), multiplier: one.multiplier * scale }, ...after];
  }, []);
};
