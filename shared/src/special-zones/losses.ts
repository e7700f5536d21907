/** Years for which a loss is carried forward: art. 300 of the code of 2017; its successor of 2026 was not consulted on this point. */
const LOSS_YEARS = 10;

/** Taxable profits of consecutive years after losses of earlier ones, oldest first. A loss that is not used within ten years expires. */
export const afterLosses = (profits: readonly number[]): number[] => {
  const losses: { readonly year: number; left: number }[] = [];
  return profits.map((profit, year) => {
    if (profit < 0) losses.push({ year, left: -profit });
    let rest = Math.max(0, profit);
    for (const loss of losses) {
      if (year - loss.year > LOSS_YEARS) continue;
      const used = Math.min(loss.left, rest);
      loss.left -= used;
      rest -= used;
    }
    return rest;
  });
};
