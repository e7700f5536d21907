import type { ApolloCache, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Kind } from 'graphql';
import { usePageContext } from './locale-context.tsx';

type Complete<Data> = Extract<useFragment.Result<Data>, { complete: true }>['data'];

/** A document of a fragment begins with the fragment itself; those that it spreads follow. */
const nameOf = ({ definitions: [own] }: TypedDocumentNode<unknown>): string => {
  if (own?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error('Only a fragment has fields to read.');
  return own.name.value;
};

/** One type: a whole answer has the fields that the fragment asked for. */
const isWholeOf = <Data>(_from: unknown, isWhole: boolean): _from is Data => isWhole;

/** What a component's own fragment asked for, of an object that the page has fetched; null while the cache lacks a part of it. */
export const useFields = <Data>(
  fragment: TypedDocumentNode<Data, OperationVariables>,
  from: ApolloCache.FromOptionValue<Data>,
): Complete<Data> | null => {
  const { isWhole } = usePageContext();
  const { data, complete } = useFragment<Data>({ fragment, fragmentName: nameOf(fragment), from: isWhole ? null : from });
  if (isWholeOf<Complete<Data>>(from, isWhole)) return from;
  return complete ? data : null;
};

/** The same of several objects, in their order; null while the cache lacks a part of any. */
export const useFieldsOfAll = <Data>(
  fragment: TypedDocumentNode<Data, OperationVariables>,
  from: readonly ApolloCache.FromOptionValue<Data>[],
): Complete<Data[]> | null => {
  const { isWhole } = usePageContext();
  const { data, complete } = useFragment<Data>({ fragment, fragmentName: nameOf(fragment), from: isWhole ? [] : [...from] });
  if (isWholeOf<Complete<Data[]>>(from, isWhole)) return from;
  return complete ? data : null;
};
