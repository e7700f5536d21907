import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MapCluster, MapContent } from '../../map/explore.ts';
import { openSearch } from '../../testing/search-world.tsx';

// The props of the map are recorded here; nothing is drawn.
const shown = vi.hoisted(() => ({ map: null as MapContent | null }));
vi.mock('../../map/ExploreMap.tsx', () => ({
  ExploreMap: (props: MapContent) => {
    shown.map = props;
    return null;
  },
}));

const VIEW = { bounds: { west: 70.12345, south: 48, east: 74, north: 50 }, zoom: 6 };
const BOX = 'box=70.1235,48,74,50';

const map = async (): Promise<MapContent> => {
  await waitFor(() => expect(shown.map?.clusters).toHaveLength(2));
  if (!shown.map) throw new Error('There is no map.');
  return shown.map;
};

const pick = async (which: (cluster: MapCluster) => boolean): Promise<void> => {
  const { clusters, onPick } = await map();
  const cluster = clusters.find(which);
  act(() => (cluster ? onPick(cluster) : undefined));
};

describe('the map beside the list', () => {
  afterEach(() => {
    shown.map = null;
  });

  it('shows the circles of the present filter, and what each holds', async () => {
    const asked = openSearch('/opportunities?view=map&kind=FACILITY');
    expect((await map()).clusters.map(({ label }) => label)).toEqual(['Риддер: 12 предложений', 'Завод n0: 1 предложение']);
    expect(asked.find(({ operation }) => operation === 'SearchClusters')?.filter).toEqual({ kinds: ['FACILITY'] });
    expect(screen.getAllByRole('article')).toHaveLength(18);
  });

  it('searches as it is moved, without a step for the way back', async () => {
    const asked = openSearch('/opportunities?view=map');
    const { onMoved } = await map();
    const steps = window.history.length;
    act(() => onMoved(VIEW));
    expect(window.location.search).toBe(`?${BOX}&view=map`);
    expect(window.history.length).toBe(steps);
    await waitFor(() =>
      expect(asked.findLast(({ operation }) => operation === 'Search')?.filter).toEqual({
        box: { west: 70.1235, south: 48, east: 74, north: 50 },
      }),
    );
    expect((await map()).view).toBeNull();
  });

  it('waits for a press where it shall not search as it moves', async () => {
    openSearch('/opportunities?view=map');
    await userEvent.click(await screen.findByLabelText('Искать при движении карты'));
    const here = screen.getByRole('button', { name: 'Искать здесь' });
    expect(here).toHaveProperty('disabled', true);
    const { onMoved } = await map();
    act(() => onMoved(VIEW));
    expect(window.location.search).toBe('?view=map');
    await userEvent.click(here);
    expect(window.location.search).toBe(`?${BOX}&view=map`);
  });

  it('moves to a pressed circle, and lists what is there', async () => {
    openSearch('/opportunities?view=map');
    await pick(({ count }) => count > 1);
    const { view } = await map();
    expect(view?.west).toBeLessThan(82);
    expect(view?.east).toBeGreaterThan(84);
    expect(window.location.search).toContain('box=');
  });

  it('stays where it is when the members of a circle lie at one point, and lists them', async () => {
    openSearch('/opportunities?view=map');
    await pick(({ count }) => count === 1);
    expect(window.location.search).toBe('?box=75.99,49.99,76.01,50.01&view=map');
    expect((await map()).view).toBeNull();
  });

  it('goes where the address says, and back to the whole country when its box is taken off', async () => {
    openSearch(`/opportunities?${BOX}&view=map`);
    expect((await map()).view).toEqual({ west: 70.1235, south: 48, east: 74, north: 50 });
    await userEvent.click(
      within(screen.getByRole('list', { name: 'Включённые фильтры' })).getByRole('button', { name: /В границах карты/ }),
    );
    await waitFor(() => expect(shown.map?.view).toBeNull());
  });

  it('points at the circle of the row that has the focus', async () => {
    openSearch('/opportunities?view=map');
    await map();
    act(() => screen.getByRole('link', { name: 'Завод n1' }).focus());
    await waitFor(() => expect(shown.map?.highlighted).toBe('50.2 82.5 12'));
  });

  it('marks the rows of the circle that is pointed at, until it is left', async () => {
    openSearch('/opportunities?view=map');
    const { clusters, onPointed } = await map();
    const [many, other] = [clusters.find(({ count }) => count > 1), clusters.find(({ count }) => count === 1)];
    const marked = (): readonly Element[] => [...document.querySelectorAll('.card-pointed')];
    act(() => onPointed?.(many ?? null));
    await waitFor(() => expect(marked()).toHaveLength(screen.getAllByRole('article').length));
    act(() => onPointed?.(other ?? null));
    await waitFor(() => expect(marked()).toEqual([]));
    act(() => onPointed?.(many ?? null));
    await waitFor(() => expect(marked().length).toBeGreaterThan(0));
    act(() => onPointed?.(null));
    await waitFor(() => expect(marked()).toEqual([]));
  });
});
