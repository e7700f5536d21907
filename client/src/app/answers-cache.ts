import { InMemoryCache } from '@apollo/client';
import type { Cache, DataValue, DocumentNode, OperationVariables, Reference } from '@apollo/client';
import { canonicalStringify } from '@apollo/client/utilities';

/** What was written for a query and its variables has the query's type. */
const isAnswer = <Data>(answer: unknown): answer is DataValue.Complete<Data> => answer !== undefined;

/**
 * The cache of one page that the server renders. It stores answers as the browser's cache does, for the page's state, and gives each
 * query its answer as it came: reading it back field by field would cost as much as drawing the page.
 */
export class AnswersCache extends InMemoryCache {
  readonly #answers = new Map<DocumentNode, Map<string, unknown>>();

  public override write<Data = unknown, Variables extends OperationVariables = OperationVariables>(
    options: Cache.WriteOptions<Data, Variables>,
  ): Reference | undefined {
    const { query, variables, result } = options;
    const answers = this.#answers.get(query) ?? new Map<string, unknown>();
    this.#answers.set(query, answers.set(canonicalStringify(variables ?? {}), result));
    return super.write(options);
  }

  public override diff<Data = unknown, Variables extends OperationVariables = OperationVariables>(
    options: Cache.DiffOptions<Data, Variables>,
  ): Cache.InternalDiffResultWithDataState<Data> {
    const answer = this.#answers.get(options.query)?.get(canonicalStringify(options.variables ?? {}));
    if (isAnswer<Data>(answer)) return { complete: true, dataState: 'complete', result: answer };
    const diff = super.diff<Data, Variables>(options);
    if (diff.complete) return { ...diff, dataState: 'complete' };
    return diff.result === null ? { ...diff, result: null, dataState: 'empty' } : { ...diff, result: diff.result, dataState: 'partial' };
  }
}
