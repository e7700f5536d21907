import type { MockLink } from '@apollo/client/testing';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isKnown } from 'shared/audits/answers.ts';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import { DAY, WAREHOUSE } from 'shared/audits/potential.cases.ts';
import { POTENTIAL_ALGORITHM, potentialOf } from 'shared/audits/potential.ts';
import { STARTING_WEIGHTS } from 'shared/audits/weights.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { publicRoutes } from '../facility-audits.routes.tsx';
import type { AuditAnswerFragment } from '../potential.graphql.ts';
import { UsePotentialDocument } from './use-potential.graphql.ts';
import type { UsePotentialQuery } from './use-potential.graphql.ts';

const NOTHING = {
  __typename: 'AuditAnswer',
  reason: null,
  choice: null,
  figure: null,
  need: null,
  isEnough: null,
  storeys: null,
  transformerMva: null,
  stationKm: null,
  hasWrittenWay: null,
  hasRight: null,
  grade: null,
  on: null,
  method: null,
} as const;

const answers: AuditAnswerFragment[] = CRITERION_KEYS.flatMap((criterion) => {
  const answer = WAREHOUSE[criterion];
  return isKnown(answer) ? [{ ...NOTHING, ...answer, criterion }] : [];
});

const { uses, checkNext } = potentialOf(WAREHOUSE, STARTING_WEIGHTS.table, DAY);

const text = (words: string) => ({ __typename: 'LocalizedText' as const, text: words, locale: 'EN' as const, isFallback: false });

const opportunity: UsePotentialQuery['opportunity'] = {
  __typename: 'Facility',
  id: '1',
  slug: 'warehouse',
  title: text('Warehouse'),
  potential: {
    __typename: 'FacilityPotential',
    auditId: '2',
    inspectedOn: DAY,
    algorithmVersion: POTENTIAL_ALGORITHM,
    weightsVersion: 1,
    weightsSince: STARTING_WEIGHTS.since,
    auditor: { __typename: 'Organisation', id: '3', name: text('Institute') },
    uses: uses.map(({ cells: _cells, sums: _sums, gates, ...figures }) => ({
      __typename: 'UsePotential',
      ...figures,
      gates: gates.map((gate) => ({ __typename: 'PotentialGateFinding', ...gate })),
    })),
    forUse: {
      __typename: 'UsePotential',
      use: 'LOGISTICS',
      cells: uses.flatMap(({ use, cells }) =>
        use === 'LOGISTICS' ? cells.map((cell) => ({ __typename: 'PotentialCell' as const, ...cell })) : [],
      ),
    },
    checkNext: checkNext.map((one) => ({ __typename: 'PotentialNextCheck', ...one })),
    answers,
    lastKnown: [
      {
        __typename: 'LastKnownAnswer',
        inspectedOn: '2025-05-05',
        reason: 'no laboratory',
        answer: { ...NOTHING, criterion: 'SOIL', choice: 'LIMITED', grade: 'MEASURED', on: '2025-05-05' },
      },
    ],
  },
};

const page = (use: 'LOGISTICS' | 'LIGHT', found: UsePotentialQuery['opportunity']): MockLink.MockedResponse => ({
  request: { query: UsePotentialDocument, variables: { slug: 'warehouse', use } },
  result: { data: { __typename: 'Query', opportunity: found } },
});

const show = (address: string, ...mocks: readonly MockLink.MockedResponse[]) =>
  renderPage({ routes: publicRoutes, url: `/opportunities/warehouse/potential/${address}`, mocks });

describe('the potential for one use', () => {
  it('lets a reader redo case 12 by hand: every row, the sums, the formulas and the class', async () => {
    show('logistics', page('LOGISTICS', opportunity));
    expect(await screen.findByText(/Index .* 19.2 ÷ 25 = 76.8/)).toBeTruthy();
    expect(screen.getByText(/Lower bound .* 19.2 ÷ 35 = 54.9/)).toBeTruthy();
    expect(screen.getByText(/Upper bound .* 29.2 ÷ 35 = 83.4/)).toBeTruthy();
    expect(screen.getByText(/Reliability .* 21.7 ÷ 35 = 62/)).toBeTruthy();
    expect(screen.getByText(/Class: open\./)).toBeTruthy();
    const land = screen.getByRole('row', { name: /^Land 6/ });
    const cells = within(land)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells[0]).toContain('0 at 2, 1 at 10');
    expect(cells.slice(1)).toEqual(['2', '0.5', '1', '1', '0.8', '1.6']);
    const heat = screen.getByRole('row', { name: /^Winter heat/ });
    expect(within(heat).getByText('0–1')).toBeTruthy();
    const totals = screen.getByRole('row', { name: /^Sum/ });
    for (const sum of ['T = 35', 'K = 25', 'S = 19.2', '19.2–29.2', 'E = 21.7']) expect(within(totals).getByText(sum)).toBeTruthy();
  });

  it('names what to check next, what an earlier audit knew, and the versions', async () => {
    show('logistics', page('LOGISTICS', opportunity));
    expect(await screen.findByText(/^Soil and groundwater: weight 1 here/)).toBeTruthy();
    expect(screen.getByText(/Known before: Soil and groundwater: limited/)).toBeTruthy();
    expect(screen.getByText(/Algorithm version 1. Weights version 1 of 1 December 2026/)).toBeTruthy();
    expect(screen.getByText(/^Not separable: .*civic use/)).toBeTruthy();
  });

  it('does not exist for an unknown use', async () => {
    show('casino');
    expect(await screen.findByText('There is no such page')).toBeTruthy();
  });

  it('does not exist where no potential is shown', async () => {
    show('light', page('LIGHT', opportunity?.__typename === 'Facility' ? { ...opportunity, potential: null } : null));
    expect(await screen.findByText('There is no such page')).toBeTruthy();
  });
});
