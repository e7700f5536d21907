import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import { REUSES } from 'shared/audits/uses.ts';
import { STARTING_WEIGHTS } from 'shared/audits/weights.ts';
import { renderPage } from '../testing/render-page.tsx';
import type { AuditShownFragment } from './audit.graphql.ts';
import { AuditChecklist } from './AuditChecklist.tsx';

const AUDIT: AuditShownFragment = {
  __typename: 'FacilityAudit',
  id: '11111111-1111-4111-8111-111111111111',
  state: 'ASSIGNED',
  version: 1,
  due: '2026-12-31',
  isOverdue: false,
  inspectedOn: null,
  remarks: null,
  approvedBy: null,
  facility: null,
  answers: [],
  findings: [],
  knownBefore: [],
  weights: CRITERION_KEYS.map((criterion) => ({
    __typename: 'WeightRow' as const,
    criterion,
    weights: REUSES.map((use) => STARTING_WEIGHTS.table[criterion][use]),
  })),
  viewerCan: { __typename: 'AuditRights', save: true, return: false, approve: false, cancel: false },
};

afterEach(() => localStorage.clear());

const show = () => renderPage({ routes: [{ path: '/', element: <AuditChecklist audit={AUDIT} /> }], url: '/' });

describe('the checklist', () => {
  it('names what needs an answer or a reason, and keeps on the device what is typed, through a reload', async () => {
    const { user } = show();
    expect((await screen.findByText(/An answer or a reason is needed/)).textContent).toContain('Soil and groundwater');
    const soil = screen.getByText(/^Soil and groundwater/, { selector: 'summary' });
    await user.click(soil);
    const panel = soil.closest('details');
    const box = panel?.querySelector('input[type=checkbox]');
    if (!box) throw new Error('There is no checkbox.');
    await user.click(box);
    const text = panel?.querySelector('textarea');
    if (!text) throw new Error('There is no field for the reason.');
    await user.type(text, 'no laboratory');
    expect(screen.getByText(/An answer or a reason is needed/).textContent).not.toContain('Soil and groundwater');
    cleanup();
    show();
    expect(await screen.findByText('no laboratory', { selector: 'strong' })).toBeTruthy();
  });
});
