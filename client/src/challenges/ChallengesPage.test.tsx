import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import type { RenderedPage } from '../testing/render-page.tsx';
import { me } from '../testing/viewer.ts';
import type { ChallengeItemFragment } from './challenge-item.graphql.ts';
import { publicRoutes } from './challenges.routes.tsx';
import { ChallengeFigureDocument, OpportunityChallengesDocument } from './challenges-page.graphql.ts';

const SAID = 'The cadastre says fourteen hectares.';

const challenge: ChallengeItemFragment = {
  __typename: 'FigureChallenge',
  id: '5',
  subject: 'OPPORTUNITY',
  figure: 'LAND_HA',
  figureTitle: null,
  words: SAID,
  proposed: '14 ha',
  sourceUrl: null,
  document: null,
  state: 'DISPUTED',
  answer: 'Two extracts differ.',
  answeredAt: '2026-11-20T04:00:00.000Z',
  createdAt: '2026-11-10T04:00:00.000Z',
  version: 2,
  viewerCan: { __typename: 'ChallengeRights', answer: [], withdraw: false },
};

const page: MockLink.MockedResponse = {
  request: { query: OpportunityChallengesDocument, variables: { slug: 'foundry' } },
  result: {
    data: {
      __typename: 'Query',
      opportunity: {
        __typename: 'Facility',
        id: '1',
        slug: 'foundry',
        title: { __typename: 'LocalizedText', text: 'Foundry', locale: 'EN', isFallback: false },
      },
      challenges: {
        __typename: 'SubjectChallenges',
        inQuestion: [{ __typename: 'FigureInQuestion', figure: 'POWER_MVA', challenges: 2, since: '2026-11-12T04:00:00.000Z' }],
        challenges: [challenge],
      },
    },
  },
};

const URL = '/challenges/opportunities/foundry?figure=LAND_HA';
const show = (...mocks: readonly MockLink.MockedResponse[]): RenderedPage => renderPage({ routes: publicRoutes, url: URL, mocks });

const NO_DOCUMENT = { document: null, isDocumentPublic: null };

describe('challenges of an opportunity', () => {
  it('show what is disputed, what was said and answered, and what is being checked', async () => {
    show(page, me(null));
    expect(await screen.findByText('Land: disputed')).toBeTruthy();
    expect(screen.getByText(SAID)).toBeTruthy();
    expect(screen.getByText('Two extracts differ.')).toBeTruthy();
    expect(screen.getByText(/2 challenges wait for an answer/)).toBeTruthy();
  });

  it('ask a visitor to sign in, and bring back to this figure', async () => {
    show(page, me(null));
    const link = await screen.findByRole('link', { name: 'Sign in to challenge it' });
    expect(link.getAttribute('href')).toBe(`/sign-in?next=${encodeURIComponent(URL)}`);
  });

  it('take what is typed to the server as it stands, and say that it was sent', async () => {
    const input = {
      subject: 'OPPORTUNITY',
      slug: 'foundry',
      figure: 'LAND_HA',
      words: SAID,
      proposed: null,
      sourceUrl: null,
      ...NO_DOCUMENT,
    };
    const sent = {
      request: { query: ChallengeFigureDocument, variables: { input } },
      result: { data: { __typename: 'Mutation', challengeFigure: { ...challenge, state: 'OPEN', answer: null, answeredAt: null } } },
    };
    const { user } = show(page, me('FULL'), sent, page);
    await user.type(await screen.findByLabelText('What is wrong, and how you know'), SAID);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/^Sent\./)).toBeTruthy();
  });

  it('keep what is typed when it says too little', async () => {
    const { user } = show(page, me('FULL'));
    const field = await screen.findByLabelText('What is wrong, and how you know');
    await user.type(field, 'Wrong');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(field).toHaveProperty('value', 'Wrong');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('keep what is typed when it is refused, and say why', async () => {
    const input = {
      subject: 'OPPORTUNITY',
      slug: 'foundry',
      figure: 'LAND_HA',
      words: SAID,
      proposed: null,
      sourceUrl: null,
      ...NO_DOCUMENT,
    };
    const refused = {
      request: { query: ChallengeFigureDocument, variables: { input } },
      result: refusal('RULE_BROKEN', { rule: 'CHALLENGE_ALREADY_OPEN' }),
    };
    const { user } = show(page, me('FULL'), refused);
    const field = await screen.findByLabelText('What is wrong, and how you know');
    await user.type(field, SAID);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByText(/You have already challenged this figure/)).toBeTruthy();
    expect(field).toHaveProperty('value', SAID);
  });
});
