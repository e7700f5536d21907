/** Links of the rows of a queue, in the order of the page. */
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-case]')];

/** Id of the case whose link has the focus. */
export const focusedCase = (): string | null => document.activeElement?.closest<HTMLElement>('[data-case]')?.dataset['case'] ?? null;

/** Moves the focus to the next or the previous row; from elsewhere to the first or the last. */
export const focusStep = (step: 1 | -1): void => {
  const all = rows();
  const now = all.findIndex((row) => row.dataset['case'] === focusedCase());
  const target = now === -1 ? (step === 1 ? all[0] : all.at(-1)) : all[now + step];
  target?.focus();
};
