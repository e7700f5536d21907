import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { publishedWith } from 'server/src/testing/zone-terms.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

interface Reason {
  readonly reason: string;
  readonly exclusion: string | null;
  readonly clause: { readonly key: string } | null;
}

interface Estimate {
  readonly zone: { readonly slug: string };
  readonly terms: { readonly number: number };
  readonly verdict: string;
  readonly refusals: readonly Reason[];
  readonly doubts: readonly Reason[];
  readonly total: { readonly saving: number };
}

const QUERY = `query ($project: ProjectInput!, $zones: [String!]) { incentiveEstimates(project: $project, zones: $zones) {
  zone { slug } terms { number } verdict refusals { reason exclusion clause { key } } doubts { reason exclusion clause { key } } total { saving }
} }`;

const PROJECT = {
  start: '2027-01-15',
  capex: 5_000_000_000,
  years: Array.from({ length: 10 }, () => ({ revenue: 0, profit: 100_000_000 })),
  exclusions: [],
};

const estimates = async (project: object, zones: readonly string[] | null = null): Promise<readonly Estimate[]> => {
  const answer = await world.ask('visitor', QUERY, { project: { ...PROJECT, ...project }, zones });
  expect(answer.errors).toEqual([]);
  return answer.data?.['incentiveEstimates'] as Estimate[];
};

const estimate = async (zone: string, project: object): Promise<Estimate> => {
  const [one] = await estimates(project, [zone]);
  if (!one) throw new Error(`No estimate of ${zone}.`);
  return one;
};

const reasons = (list: readonly Reason[]): string[] => list.map(({ reason }) => reason);

describe('who is admitted to a zone', () => {
  it.each(['CN', 'RU'])('a person from %s is not, where the zone lies at the customs border', async (country) => {
    const one = await estimate('khorgos-mcps', { okedDivision: '47', country });
    expect(one).toMatchObject({
      verdict: 'REFUSED',
      refusals: [{ reason: 'FOREIGN_PERSON', clause: { key: 'EXCLUDED_BY_TAX_CODE' } }],
      total: { saving: 0 },
    });
  });

  it('is asked there while the country is not told, and is no question for a person of Kazakhstan', async () => {
    expect(reasons((await estimate('khorgos-mcps', { okedDivision: '47' })).doubts)).toContain('COUNTRY_UNTOLD');
    const own = await estimate('khorgos-mcps', { okedDivision: '47', country: 'KZ' });
    expect([own.verdict, reasons(own.refusals), reasons(own.doubts)]).toEqual(['UNCHECKED', [], ['LIST_UNKNOWN']]);
  });

  it('a party to an agreement on processing solid minerals is not', async () => {
    expect((await estimate('saryarqa', { okedDivision: '24', exclusions: ['MINERALS_AGREEMENT'] })).refusals).toEqual([
      { reason: 'EXCLUDED', exclusion: 'MINERALS_AGREEMENT', clause: { key: 'EXCLUDED_BY_TAX_CODE' } },
    ]);
  });

  it.each([
    ['92', 'GAMBLING'],
    ['06', 'SUBSOIL_USER'],
    ['07', 'SUBSOIL_USER'],
  ])('activity %s is not, in any zone', async (okedDivision, exclusion) => {
    const all = await estimates({ okedDivision });
    expect(all).toHaveLength(16);
    for (const one of all) {
      expect(one).toMatchObject({ verdict: 'REFUSED', total: { saving: 0 } });
      expect(one.refusals).toContainEqual({ reason: 'ACTIVITY_EXCLUDED', exclusion, clause: { key: 'EXCLUDED_BY_ZONE_LAW' } });
    }
  });

  it('metals in the park of information technology are a reservation, in Saryarqa they are not checked', async () => {
    const park = await estimate('pit', { start: '2026-12-15', okedDivision: '24' });
    expect(park.verdict).toBe('DOUBTFUL');
    expect(reasons(park.doubts)).toContain('ACTIVITY_OUTSIDE_KNOWN');
    expect(reasons((await estimate('saryarqa', { okedDivision: '24' })).doubts)).toContain('LIST_UNKNOWN');
  });

  it.each([null, '10', '24', '47', '62'])(
    'activity %s is never called free of obstacles while no zone lists its activities',
    async (okedDivision) => {
      const verdicts = (await estimates({ okedDivision, country: 'KZ' })).map(({ verdict }) => verdict);
      expect(verdicts).toHaveLength(16);
      expect(verdicts).not.toContain('CLEAR');
    },
  );
});

describe('the end of a zone', () => {
  it('after seventeen days is a reservation', async () => {
    const one = await estimate('astana-new-city', { start: '2026-12-15', capex: 20_000_000_000, okedDivision: '24' });
    expect(one.verdict).toBe('DOUBTFUL');
    expect(reasons(one.doubts)).toEqual(expect.arrayContaining(['LITTLE_TIME', 'ZONE_END_UNCONFIRMED']));
  });

  it('known to the year refuses nobody within that year', async () => {
    const within = await estimate('astana-new-city', { start: '2027-02-01' });
    expect(within.refusals).toEqual([]);
    expect(reasons(within.doubts)).toContain('ZONE_MAY_HAVE_ENDED');
    expect(reasons((await estimate('astana-new-city', { start: '2028-01-01' })).refusals)).toEqual(['ZONE_ENDED']);
  });
});

describe('a version of terms that will hold', () => {
  const day = (days: number): string => kazakhstanDay(new Date(Date.now() + days * 86_400_000));

  it('is what a contract of its day is counted by, and is announced with what it changes', async () => {
    await publishedWith(world, 'zone-manager-a', 'saryarqa', { text: 'Ответ дают за семь дней.', days: 90 });
    expect((await estimate('saryarqa', { start: day(89) })).terms.number).toBe(1);
    expect((await estimate('saryarqa', { start: day(90) })).terms.number).toBe(2);
    expect((await estimate('saryarqa', { start: '2025-06-01' })).terms.number).toBe(1);

    const answer = await world.ask(
      'visitor',
      `{ zone(slug: "saryarqa") { upcomingTerms { number effectiveFrom replaces { from { number } changes { key } } } }
        opportunities(first: 1, filter: { zones: ["saryarqa"] }) { edges { node { upcomingTerms { number } } } } }`,
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      zone: {
        upcomingTerms: [
          {
            number: 2,
            effectiveFrom: day(90),
            replaces: { from: { number: 1 }, changes: expect.arrayContaining([{ key: 'ANSWER_TIME' }]) },
          },
        ],
      },
      opportunities: { edges: [{ node: { upcomingTerms: [{ number: 2 }] } }] },
    });
  });

  it('is not announced where there is none', async () => {
    const answer = await world.ask(
      'visitor',
      '{ zone(slug: "pavlodar") { termsInForce { replaces { from { number } } } upcomingTerms { number } } }',
    );
    expect(answer.data).toEqual({ zone: { termsInForce: { replaces: null }, upcomingTerms: [] } });
  });
});
