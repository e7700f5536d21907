import { useQuery } from '@apollo/client/react';
import { MeDocument } from './session.graphql.ts';
import type { MeQuery } from './session.graphql.ts';

export type Viewer = NonNullable<MeQuery['me']>;
export type OrganisationKind = Viewer['memberships'][number]['organisation']['kind'];

/** The signed-in person; undefined while unknown, null for a visitor. */
export const useViewer = (): Viewer | null | undefined => {
  const { data, loading } = useQuery(MeDocument);
  return loading && !data ? undefined : (data?.me ?? null);
};

export const isOfKind = (viewer: Viewer | null | undefined, ...kinds: OrganisationKind[]): boolean =>
  viewer?.memberships.some((membership) => kinds.includes(membership.organisation.kind)) ?? false;
