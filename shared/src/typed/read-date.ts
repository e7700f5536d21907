/** `2019`, `05.2019`, `20.05.2019` and ISO dates as far as they are known; null: not a date. */
export const readDate = (typed: string): string | null => {
  const text = typed.trim();
  const [, day, month, year] = /^(?:(\d{1,2})\.)?(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year ? [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-') : text;
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$|^\d{4}s$/.test(iso) ? iso : null;
};
