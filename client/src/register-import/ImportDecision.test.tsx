import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refused } from '../testing/kept.ts';
import { once } from '../testing/proposals.ts';
import { renderPage } from '../testing/render-page.tsx';
import { platform } from '../testing/viewer.ts';
import { DecideImportedMeasuresDocument, ImportedMeasuresDocument } from './import-decision.graphql.ts';
import { ImportDecision } from './ImportDecision.tsx';

const title = { __typename: 'EditedText', ru: null, kk: null, en: 'Bridge' };
const group = (standing: string, count: number) => ({
  __typename: 'ImportedGroup',
  standing,
  count,
  added: 1,
  plannedBefore: null,
  plannedAfter: 420_000_000,
  allocatedBefore: null,
  allocatedAfter: null,
  proposals: [{ __typename: 'ImportedProposal', id: `of ${standing}`, number: 2, title }],
});

const asked = (...groups: ReturnType<typeof group>[]): MockLink.MockedResponse =>
  once(ImportedMeasuresDocument, { importedMeasures: { __typename: 'ImportedMeasures', canDecide: true, groups } });

const piece = (decided: number, next: number | null, seen: unknown[], refusedOnes: readonly unknown[] = []): MockLink.MockedResponse =>
  once(
    DecideImportedMeasuresDocument,
    { decideImportedMeasures: { __typename: 'DecidedPiece', decided, next, refused: refusedOnes } },
    seen,
  );

const open = (...mocks: MockLink.MockedResponse[]) =>
  renderPage({ routes: [{ path: '/', element: <ImportDecision importId="i" /> }], url: '/', mocks: [platform(), ...mocks] });

describe('the decision about a table', { timeout: 20_000 }, () => {
  it('goes on piece by piece until all are decided, and names what could not be', async () => {
    const seen: unknown[] = [];
    const stale = { __typename: 'RefusedProposal', id: 'p', rule: 'MEASURE_CHANGED_MEANWHILE', title };
    const { user } = open(
      asked(group('READY', 30), group('INCOMPLETE', 2)),
      piece(24, 26, seen, [stale]),
      piece(7, null, seen),
      asked(group('APPROVED', 31), group('STALE', 1)),
    );
    await user.click(await screen.findByRole('checkbox', { name: 'Approve the incomplete ones too' }));
    await user.click(screen.getByRole('button', { name: 'Approve: 32' }));
    expect(await screen.findByText('Decided: 31')).toBeTruthy();
    const input = { importId: 'i', approves: true, withIncomplete: true, remarks: null };
    expect(seen[0]).toEqual({ input: { ...input, after: 0 } });
    expect(seen.at(-1)).toEqual({ input: { ...input, after: 26 } });
    expect(screen.getByText(/The measure has changed meanwhile/)).toBeTruthy();
  });

  it('says that it was broken off and can be begun again', async () => {
    const seen: unknown[] = [];
    const { user } = open(
      asked(group('READY', 30)),
      piece(25, 26, seen),
      refused(DecideImportedMeasuresDocument, 'UNAVAILABLE'),
      asked(group('READY', 5), group('APPROVED', 25)),
    );
    await user.click(await screen.findByRole('button', { name: 'Approve: 30' }));
    expect(await screen.findByText(/It was broken off/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Approve: 5' })).toBeTruthy();
  });

  it('returns nothing without remarks, and offers nothing to who brought the table', async () => {
    const { user, unmount } = open(asked(group('READY', 3)));
    await user.click(await screen.findByRole('button', { name: 'Return all with remarks: 3' }));
    expect(await screen.findByText('Write what is to be corrected.')).toBeTruthy();
    unmount();
    open(asked(group('OWN', 3)));
    expect(await screen.findByText(/did not bring this table/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Approve/ })).toBeNull();
  });
});
