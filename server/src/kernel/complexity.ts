import type { ComplexityEstimator } from 'graphql-query-complexity';

/**
 * For `complexity` of a list field without a page size: about this many objects, each costing itself and what is asked of it.
 * If the caller names the objects, as many as the argument `names` has.
 */
export const listOf =
  (size: number, names = ''): ComplexityEstimator =>
  ({ args, childComplexity }) => {
    const named: unknown = args[names];
    return (Array.isArray(named) ? Math.max(1, named.length) : size) * (1 + childComplexity);
  };

/** For `@Extensions` of a part of a page that is computed once, however many rows the page has. */
export const ONCE_A_PAGE = { onceAPage: true } as const;
