interface Stated {
  readonly investment?: { readonly amount: number; readonly currency: 'KZT' | 'USD' } | null | undefined;
  readonly permanentJobs?: number | null | undefined;
}

/** Tenge of investment per permanent job, as the search computes it; null when either is unknown or the sum is in another currency. */
export const capitalPerJob = ({ investment, permanentJobs }: Stated): number | null =>
  investment?.currency === 'KZT' && permanentJobs ? Math.floor(investment.amount / permanentJobs) : null;
