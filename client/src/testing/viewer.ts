import type { MockLink } from '@apollo/client/testing';
import type { OrganisationKind } from '../kernel/session.ts';
import type { SessionLevel } from '../kernel/schema.graphql.ts';
import { MeDocument, PlatformDocument } from '../kernel/session.graphql.ts';

/** The answer about the installation, for any number of requests. */
export const platform = (change: { readonly mailbox?: boolean } = {}): MockLink.MockedResponse => ({
  request: { query: PlatformDocument },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: {
    data: {
      __typename: 'Query',
      platform: { __typename: 'Platform', dataAsOf: '2026-02-25', hasDemo: false, mailbox: false, oidc: [], plan: null, ...change },
    },
  },
});

/** The signed-in person, once: null for a visitor. */
export const me = (level: SessionLevel | null, change: { readonly hasTotp?: boolean } = {}): MockLink.MockedResponse => {
  const viewer = {
    __typename: 'Viewer',
    id: '1',
    name: 'Айгерим Бекова',
    email: 'aigerim@example.kz',
    level,
    hasTotp: false,
    memberships: [],
  };
  return {
    request: { query: MeDocument },
    result: { data: { __typename: 'Query', me: level === null ? null : { ...viewer, ...change } } },
  };
};

/** A signed-in member of an organisation of a kind, once. */
export const member = (kind: OrganisationKind): MockLink.MockedResponse => ({
  request: { query: MeDocument },
  result: {
    data: {
      __typename: 'Query',
      me: {
        __typename: 'Viewer',
        id: '1',
        name: 'Айгерим Бекова',
        email: 'aigerim@example.kz',
        level: 'FULL',
        hasTotp: false,
        memberships: [
          {
            __typename: 'Membership',
            id: '2',
            role: 'MEMBER',
            zones: [],
            organisation: {
              __typename: 'Organisation',
              id: '3',
              kind,
              name: { __typename: 'LocalizedText', text: 'Own', locale: 'EN', isFallback: false },
            },
          },
        ],
      },
    },
  },
});
