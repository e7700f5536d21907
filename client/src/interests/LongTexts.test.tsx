import { cleanup, screen, waitFor } from '@testing-library/react';
import type { MockLink } from '@apollo/client/testing';
import { describe, expect, it } from 'vitest';
import { SaveInterestDraftDocument } from './draft/draft.graphql.ts';
import { InterestDocument } from './interest.graphql.ts';
import { divisions, interest, memberOf } from '../testing/interests.ts';
import { renderPage } from '../testing/render-page.tsx';
import { routes } from './interests.routes.tsx';

const LONG = 'я'.repeat(5_491);

const stored: MockLink.MockedResponse = {
  request: { query: InterestDocument, variables: { id: 'interest-1' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { __typename: 'Query', interest: interest({}) } },
};

const open = (sent: unknown[] = []) => {
  const saved: MockLink.MockedResponse = {
    request: { query: SaveInterestDraftDocument, variables: (variables) => sent.push(variables) > 0 },
    maxUsageCount: Number.POSITIVE_INFINITY,
    result: { data: { __typename: 'Mutation', saveInterestDraft: interest({ version: 2 }) } },
  };
  return renderPage({ routes, url: '/interest/interest-1', mocks: [memberOf('INVESTOR'), divisions, stored, saved] });
};

const purpose = () => screen.findByLabelText<HTMLTextAreaElement>(/What you will make/, undefined, { timeout: 8000 });

describe('a text that is too long', { timeout: 30_000 }, () => {
  it('is kept in full on the device and told so; the other fields are saved, and the server keeps what it had', async () => {
    const sent: unknown[] = [];
    const { user } = open(sent);
    const field = await purpose();
    await user.clear(field);
    await user.click(field);
    await user.paste(LONG);
    expect(screen.getByText(/Characters: 5,491 of 2,000, too many: 3,491/)).toBeTruthy();
    await user.type(screen.getByLabelText(/Land/), '7.5');
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ input: { fields: { purpose: 'Bottles', landHa: 7.5 } } }), { timeout: 8000 });
    expect(await screen.findByText(/on this device/, undefined, { timeout: 8000 })).toBeTruthy();
    cleanup();
    open();
    expect((await purpose()).value).toBe(LONG);
  });
});
