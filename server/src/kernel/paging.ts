import { badInput } from './problems.ts';

const MAX_PAGE = 100;

/**
 * A page size within 1–100. Zero and negative sizes are refused, not clamped: they cost nothing by the estimate and everything
 * in the database.
 */
export const pageSize = (first: number): number => {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE) throw badInput({ path: 'first', rule: 'PAGE_SIZE' });
  return first;
};

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Edge<Node> {
  readonly node: Node;
  readonly cursor: string;
}

export interface Page<Node> {
  readonly edges: Edge<Node>[];
  readonly pageInfo: PageInfo;
}

export interface PageShape<Row, Node, More> {
  readonly size: number;
  readonly hasPrevious: boolean;
  readonly node: (row: Row) => Node;
  readonly cursor: (row: Row) => string;
  /** Further properties of an edge. */
  readonly more?: (row: Row) => More;
}

/** A Relay page from `size + 1` rows: the additional one only shows that more follow. A cursor is signed when it is asked for. */
export const toPage = <Row, Node, More = unknown>(
  rows: readonly Row[],
  { size, hasPrevious, node, cursor, more }: PageShape<Row, Node, More>,
): Page<Node> & { readonly edges: (Edge<Node> & More)[] } => {
  const edges = rows.slice(0, size).map((row) => ({
    // Without `more` an edge has nothing else.
    ...(more?.(row) as More),
    node: node(row),
    get cursor() {
      return cursor(row);
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: hasPrevious,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
};
