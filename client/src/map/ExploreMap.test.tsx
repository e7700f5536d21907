import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageContextProvider } from '../kernel/locale-context.tsx';
import { PageStatus } from '../kernel/page-status.ts';
import type { MapCluster, MapContent } from './explore.ts';
import { ExploreMap } from './ExploreMap.tsx';

const cluster = (key: string, count: number, label: string): MapCluster => ({
  key,
  count,
  label,
  name: null,
  lat: 49.8,
  lng: 73.1,
  bounds: { west: 73, south: 49.7, east: 73.2, north: 49.9 },
});
const CLUSTERS = [cluster('a', 12, 'Temirtau: 12 opportunities'), cluster('b', 1, 'Rail depot in Abai')];

const show = (some: Partial<MapContent> = {}) => {
  const onPick = vi.fn<MapContent['onPick']>();
  const place = { locale: 'EN' as const, origin: '', status: new PageStatus(), isWhole: false };
  const view = render(
    <PageContextProvider value={place}>
      <ExploreMap
        label="Opportunities on the map"
        clusters={CLUSTERS}
        towns={[]}
        view={null}
        styleUrl={null}
        busy={false}
        onMoved={vi.fn<MapContent['onMoved']>()}
        onPick={onPick}
        {...some}
      />
    </PageContextProvider>,
  );
  return { ...view, onPick };
};

afterEach(() => vi.unstubAllGlobals());

describe('the map where the browser cannot draw it', () => {
  it('says so, and lists the same places', async () => {
    show();
    const map = screen.getByRole('region', { name: 'Opportunities on the map' });
    expect(await within(map).findByText(/The moving map did not open/)).toBeDefined();
    expect(
      within(map)
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Temirtau: 12 opportunities', 'Rail depot in Abai']);
  });

  it('lets each of them be picked', async () => {
    const { onPick } = show();
    await userEvent.click(await screen.findByRole('button', { name: 'Rail depot in Abai' }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith(CLUSTERS[1]);
  });

  it('is never an empty box', async () => {
    show({ clusters: [] });
    expect(await screen.findByText('Nothing was found on this part of the map.')).toBeDefined();
  });

  it('falls back as well when the drawing fails to start', async () => {
    vi.stubGlobal('WebGL2RenderingContext', class {});
    vi.stubGlobal('reportError', vi.fn<typeof reportError>());
    vi.stubGlobal('matchMedia', () => new EventTarget());
    show();
    expect(screen.getByRole('status').textContent).toBe('The map is loading');
    expect(await screen.findByRole('button', { name: 'Temirtau: 12 opportunities' })).toBeDefined();
    expect(screen.getByText(/The moving map did not open/)).toBeDefined();
  });
});
