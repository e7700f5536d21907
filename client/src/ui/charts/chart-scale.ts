/** Where a value stands on a scale, in per cent of its length with one decimal; outside the scale it stands at the end. */
export const percentOn = (value: number, from: number, to: number): number => {
  if (to <= from) return 0;
  const share = (value - from) / (to - from);
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
};

/** The parts of a whole as stretches of a bar, in per cent; negative parts count as nothing. */
export const stretches = (values: readonly number[]): { readonly from: number; readonly width: number }[] => {
  const sizes = values.map((value) => Math.max(0, value));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size, place) => {
    const before = sizes.slice(0, place).reduce((sum, one) => sum + one, 0);
    const from = percentOn(before, 0, total);
    return { from, width: Math.round((percentOn(before + size, 0, total) - from) * 10) / 10 };
  });
};

const MONTHS = 12;

/** A date as far as it is known, as a number of years: 2024-07 is 2024.5. The middle of what is not known is not guessed: it starts. */
export const yearOf = (date: string): number => {
  const [year, month, day] = date.replace(/s$/, '').split('-').map(Number);
  return (year ?? 0) + ((month ?? 1) - 1) / MONTHS + ((day ?? 1) - 1) / 366;
};
