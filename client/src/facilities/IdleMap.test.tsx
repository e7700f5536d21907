import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { words } from '../testing/kept.ts';
import { renderPage } from '../testing/render-page.tsx';
import { platform } from '../testing/viewer.ts';
import type { FacilityOverviewQuery } from './facilities.graphql.ts';
import { IdleMap } from './IdleMap.tsx';

type Row = FacilityOverviewQuery['facilityOverview'][number];

const at = (lat: number, lng: number) => ({ __typename: 'GeoPoint' as const, lat, lng });
const EAST = { __typename: 'Region' as const, id: 'east', slug: 'east', name: words('East'), location: at(49, 82) };
const RIDDER = { __typename: 'Town' as const, id: 'ridder', slug: 'ridder', name: words('Ridder'), location: at(50.3, 83.5) };

const row = (town: Row['town'], idle: number): Row => ({
  __typename: 'FacilityOverview',
  region: EAST,
  town,
  total: idle + 1,
  reported: 0,
  audited: 0,
  overdue: 0,
  published: 0,
  revived: 1,
  idle,
  idleLandHa: 0,
  idleLandKnown: 0,
  idlePowerMva: 0,
  idlePowerKnown: 0,
});

const hrefOf = async (name: string): Promise<string | null> => (await screen.findByRole('link', { name })).getAttribute('href');

describe('the map of idle facilities', () => {
  it('leads from each place to what stands idle there, and sums up a region for narrow screens', async () => {
    const element = <IdleMap rows={[row(RIDDER, 3), row(null, 2)]} />;
    renderPage({ routes: [{ path: '/', element }], url: '/', mocks: [platform()] });
    const idle = 'kind=FACILITY';
    const statuses = 'status=IDLE,PARTLY_USED,UNKNOWN';
    expect(await hrefOf('Ridder: 3 idle facilities')).toBe(`/opportunities?${idle}&town=ridder&${statuses}`);
    expect(await hrefOf('East, outside the towns: 2 idle facilities')).toBe(`/opportunities?${idle}&region=east&${statuses}`);
    expect(await hrefOf('East: 5 idle facilities')).toBe(`/opportunities?${idle}&region=east&${statuses}`);
  });

  it('shows no place where nothing stands idle', async () => {
    renderPage({ routes: [{ path: '/', element: <IdleMap rows={[row(RIDDER, 0)]} /> }], url: '/', mocks: [platform()] });
    expect(await screen.findByRole('navigation', { name: 'Map of idle facilities' })).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
