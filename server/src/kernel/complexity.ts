import type { ComplexityEstimator } from 'graphql-query-complexity';

/**
 * For `complexity` of a field that answers a list without a page size: each of about so many objects costs itself and what
 * is asked of it. Where the caller may name what is answered, as many as `names`, that argument, holds.
 */
export const listOf =
  (size: number, names = ''): ComplexityEstimator =>
  ({ args, childComplexity }) => {
    const named: unknown = args[names];
    return (Array.isArray(named) ? Math.max(1, named.length) : size) * (1 + childComplexity);
  };

/** For `@Extensions` of a part of a page that is made once, however many rows the page has. */
export const ONCE_A_PAGE = { onceAPage: true } as const;
