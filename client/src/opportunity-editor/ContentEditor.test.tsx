import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyContent } from 'shared/opportunities/content.ts';
import { answer, refused } from '../testing/kept.ts';
import { renderPage } from '../testing/render-page.tsx';
import { platform } from '../testing/viewer.ts';
import { ContentEditor } from './ContentEditor.tsx';
import {
  EditorTownsDocument,
  ManagedOpportunityDocument,
  PublishOpportunityDocument,
  SaveOpportunityDraftDocument,
} from './managed.graphql.ts';

const CLAIM = { key: 'LAND_HA', number: 12.5, code: null, text: null, grade: 'DOCUMENT', source: 'Act no. 1', asOf: '2026-05' } as const;
const CONTENT = { ...emptyContent({ ru: 'Цех', kk: 'Цех', en: 'Shop' }, 'IDLE'), claims: [CLAIM] };

beforeEach(() => localStorage.clear());

const savedAs = (version: number, seen: unknown[] = []): MockLink.MockedResponse =>
  answer(
    SaveOpportunityDraftDocument,
    { saveOpportunityDraft: { __typename: 'ManagedOpportunity', id: 'plant', draft: { __typename: 'ManagedDraft', version } } },
    seen,
  );

const open = (onPublished: () => void, ...mocks: MockLink.MockedResponse[]) => {
  const origin = { personId: '1', slug: 'plant', base: { id: 'plant', version: 3 }, content: CONTENT };
  const element = <ContentEditor kind="FACILITY" origin={origin} asked={[]} onPublished={onPublished} />;
  return renderPage({
    routes: [{ path: '/', element }],
    url: '/',
    mocks: [platform(), answer(EditorTownsDocument, { towns: [] }), ...mocks],
  });
};

const land = async (): Promise<HTMLElement> => screen.findByLabelText('Land');

describe('the editor of an opportunity', () => {
  it('saves what is typed from the version that was read, and says when', async () => {
    const seen: unknown[] = [];
    const { user } = open(() => undefined, savedAs(4, seen));
    await user.clear(await land());
    await user.type(await land(), '13.25');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved at/)).toBeTruthy();
    expect(seen).toMatchObject([{ input: { id: 'plant', version: 3, content: { claims: [{ key: 'LAND_HA', number: 13.25 }] } } }]);
  });

  it('keeps a wrong figure in its field and on the device, and publishes nothing before it is corrected', async () => {
    const published = vi.fn<() => void>();
    const seen: unknown[] = [];
    const { user } = open(published, savedAs(4, seen));
    await user.clear(await land());
    await user.type(await land(), 'a lot');
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('First correct the marked fields.')).toBeTruthy();
    expect((await land()).getAttribute('aria-invalid')).toBe('true');
    expect(await land()).toHaveProperty('value', 'a lot');
    expect(JSON.stringify(seen)).not.toContain('a lot');
    expect(Object.values(localStorage).join()).toContain('a lot');
    expect(published).not.toHaveBeenCalled();
  });

  it('shows what a colleague has saved meanwhile beside what is typed here, and overwrites neither', async () => {
    const theirs = { ...CONTENT, claims: [{ ...CLAIM, number: 99 }] };
    const content = {
      __typename: 'OpportunityContent',
      ...theirs,
      title: { __typename: 'TextInAllLanguages', ...theirs.title },
      claims: theirs.claims.map((claim) => ({ __typename: 'Claim', ...claim })),
      consent: { __typename: 'OwnerConsent', ...theirs.consent },
    };
    const managed = {
      __typename: 'ManagedOpportunity',
      id: 'plant',
      slug: 'plant',
      kind: 'FACILITY',
      origin: 'REGISTERED',
      state: 'REPORTED',
      isChanged: true,
      questions: 0,
      updatedAt: '2026-11-25T10:00:00.000Z',
      endedOn: null,
      title: { __typename: 'LocalizedText', text: 'Shop', locale: 'EN', isFallback: false },
      unknowns: [],
      viewerCan: { __typename: 'ManagedRights', edit: true, withdraw: false, takeOver: false },
      draft: {
        __typename: 'ManagedDraft',
        version: 8,
        isChanged: true,
        updatedAt: '2026-11-25T10:00:00.000Z',
        updatedBy: 'Жанар Абенова',
        content,
      },
    };
    const conflict = refused(SaveOpportunityDraftDocument, 'CONFLICT', { params: { version: 8 } });
    const { user } = open(() => undefined, conflict, answer(ManagedOpportunityDocument, { managedOpportunity: managed }));
    await user.clear(await land());
    await user.type(await land(), '13.25');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const row = (await screen.findByRole('rowheader', { name: 'Land' })).closest('tr');
    if (!row) throw new Error('The difference has no row.');
    const [mine, other] = within(row).getAllByRole('cell');
    expect([mine?.textContent, other?.textContent]).toEqual([expect.stringContaining('13.25'), expect.stringContaining('99')]);
    expect(await land()).toHaveProperty('value', '13.25');
    await user.click(screen.getByRole('button', { name: 'Take what is on the server' }));
    await waitFor(async () => expect(await land()).toHaveProperty('value', '99'));
  });

  it('is not published while something is missing, which is named field by field', async () => {
    const published = vi.fn<() => void>();
    const missing = { fields: [{ path: 'content.claims.0.source', rule: 'REQUIRED' as const }] };
    const { user } = open(published, savedAs(4), refused(PublishOpportunityDocument, 'BAD_USER_INPUT', missing));
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('Missing for publication')).toBeTruthy();
    expect(screen.getByText(/^Land: Source: address of a page, or a document: /)).toBeTruthy();
    expect(published).not.toHaveBeenCalled();
  });

  it('shows a contradiction while it is typed, red until it is justified', async () => {
    const { user } = open(() => undefined, savedAs(4));
    await user.type(await screen.findByLabelText('Floors'), '9000000');
    expect(await screen.findByText('The floors exceed land × storeys')).toBeTruthy();
  });
});
