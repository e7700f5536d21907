import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UTILITIES } from '../opportunities/kinds.ts';
import { BLOCKERS, FUNDINGS, MEASURE_CATEGORIES, MEASURE_STATUSES } from '../plans/vocabulary.ts';
import { linksOf, lossesOf, pairKey, totalOf } from './chain.ts';
import type { ChainMeasure, LostPlace, SaidLink } from './chain.ts';
import { NEED_REASONS, needsOf, networkOf } from './needs.ts';
import type { KnownNetworks } from './needs.ts';

const NOTHING: KnownNetworks = { present: [], absent: [], powerMva: null, askedMva: null, audit: {} };
const found = (choice: string) =>
  ({ choice, figure: null, need: null, isEnough: null, grade: 'MEASURED', on: '2026-11-01', method: null }) as const;

describe('what a place needs', () => {
  it('is unstated as long as nobody has said anything of a network that plans deliver', () => {
    expect(needsOf(NOTHING).map(({ utility }) => utility)).toEqual(['POWER', 'WATER', 'HEAT', 'SEWERAGE', 'ROAD']);
    expect(new Set(needsOf(NOTHING).map(({ reason }) => reason))).toEqual(new Set(['UNSTATED']));
  });

  it.each([
    ['stated to be missing', { absent: ['GAS'] as const }, { utility: 'GAS', reason: 'ABSENT' }],
    ['not found by the audit', { audit: { RAIL: found('NONE') } }, { utility: 'RAIL', reason: 'AUDIT' }],
    [
      'asked for beyond what is connected',
      { present: ['POWER'] as const, powerMva: 2, askedMva: 3 },
      { utility: 'POWER', reason: 'CAPACITY' },
    ],
  ])('is what is %s', (_what, known, need) => {
    expect(needsOf({ ...NOTHING, ...known })).toContainEqual(need);
  });

  it('is not what is connected, found by the audit or enough', () => {
    const known = { present: ['WATER', 'SEWERAGE', 'ROAD'] as const, powerMva: 3, askedMva: 3, audit: { HEAT: found('CONNECTED') } };
    expect(needsOf({ ...NOTHING, ...known, present: [...known.present, 'POWER'] })).toEqual([]);
  });

  it('names no network of a category that delivers none', () => {
    expect(MEASURE_CATEGORIES.filter((category) => networkOf(category) !== null)).toEqual(['HEAT', 'WATER', 'SEWERAGE', 'POWER', 'ROADS']);
  });
});

const TOWNS = ['ridder', 'balkhash'] as const;
const measure = (slug: string, more: Partial<ChainMeasure> = {}): ChainMeasure => ({
  slug,
  town: 'ridder',
  isDemo: false,
  delivers: 'HEAT',
  status: 'PLANNED',
  funding: 'PART',
  blocker: null,
  ...more,
});
const place = (slug: string, more: Partial<LostPlace> = {}): LostPlace => ({
  slug,
  town: 'ridder',
  isDemo: false,
  needs: [{ utility: 'HEAT', reason: 'ABSENT' }],
  permanentJobs: 100,
  interest: { count: 2, jobs: null, investment: 500, powerMva: null },
  ...more,
});

const anyMeasure = fc.record({
  slug: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'),
  town: fc.constantFrom(...TOWNS),
  isDemo: fc.boolean(),
  delivers: fc.constantFrom('HEAT' as const, 'WATER' as const, null),
  status: fc.constantFrom(...MEASURE_STATUSES),
  funding: fc.constantFrom(...FUNDINGS),
  blocker: fc.option(fc.constantFrom(...BLOCKERS)),
});
const anyPlace = fc
  .record({
    slug: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    town: fc.option(fc.constantFrom(...TOWNS)),
    isDemo: fc.boolean(),
    needs: fc.uniqueArray(
      fc.record({ utility: fc.constantFrom('HEAT' as const, 'WATER' as const), reason: fc.constantFrom(...NEED_REASONS) }),
      {
        selector: ({ utility }) => utility,
      },
    ),
  })
  .map((more) => place(more.slug, more));
const anySaid: fc.Arbitrary<SaidLink> = fc.record({
  measure: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'),
  opportunity: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  utility: fc.constantFrom(...UTILITIES.slice(0, 3)),
  verdict: fc.constantFrom('STATED' as const, 'REFUSED' as const),
});
const anyChain = fc.record({
  measures: fc.uniqueArray(anyMeasure, { selector: ({ slug }) => slug }),
  places: fc.uniqueArray(anyPlace, { selector: ({ slug }) => slug }),
  said: fc.uniqueArray(anySaid, { selector: pairKey }),
});

describe('links', () => {
  it('of the rule join one town, one network and one world, are never what is done, stated or refused; each pair stands once', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const links = linksOf(chain);
        expect(new Set(links.map(pairKey)).size).toBe(links.length);
        const decided = new Set(chain.said.map(pairKey));
        for (const link of links.filter(({ basis }) => basis === 'PROPOSED')) {
          const one = chain.measures.find(({ slug }) => slug === link.measure);
          const other = chain.places.find(({ slug }) => slug === link.opportunity);
          expect([one?.town, one?.isDemo, one?.delivers]).toEqual([other?.town, other?.isDemo, link.utility]);
          expect(one?.status).not.toBe('DONE');
          expect(other?.needs).toContainEqual({ utility: link.utility, reason: link.reason });
          expect(decided.has(pairKey(link))).toBe(false);
        }
        const expected = chain.measures.flatMap((one) =>
          chain.places.filter(
            (other) =>
              one.town === other.town &&
              one.isDemo === other.isDemo &&
              one.status !== 'DONE' &&
              other.needs.some(
                ({ utility }) => utility === one.delivers && !decided.has(pairKey({ measure: one.slug, opportunity: other.slug, utility })),
              ),
          ),
        );
        expect(links.filter(({ basis }) => basis === 'PROPOSED')).toHaveLength(expected.length);
      }),
    );
  });
});

describe('a scenario', () => {
  it('takes nothing while every measure stays, and never gives back by taking out more', () => {
    fc.assert(
      fc.property(
        anyChain,
        fc.subarray(['m1', 'm2', 'm3', 'm4', 'm5']),
        fc.subarray(['m1', 'm2', 'm3', 'm4', 'm5']),
        (chain, some, more) => {
          const links = linksOf(chain);
          const lost = (off: readonly string[], isSure: boolean): string[] =>
            lossesOf(chain.measures, links, new Set(off))
              .filter(({ kind }) => !isSure || kind === 'LOST')
              .map(({ opportunity, utility }) => `${opportunity} ${utility}`);
          expect(lost([], false)).toEqual([]);
          expect(lost([...some, ...more], true)).toEqual(expect.arrayContaining(lost(some, true)));
          expect(lost([...some, ...more], false)).toEqual(expect.arrayContaining(lost(some, false)));
          const all = chain.measures.map(({ slug }) => slug);
          expect(new Set(lost(all, true))).toEqual(new Set(links.map(({ opportunity, utility }) => `${opportunity} ${utility}`)));
        },
      ),
    );
  });

  const lossWith = (others: readonly ChainMeasure[], said: readonly SaidLink[] = []) => {
    const measures = [measure('out'), ...others];
    return lossesOf(measures, linksOf({ measures, places: [place('p')], said }), new Set(['out']));
  };
  const STATED: SaidLink = { measure: 'out', opportunity: 'p', utility: 'HEAT', verdict: 'STATED' };

  it('loses a network that no other measure delivers, and none that a moving one does', () => {
    expect(lossWith([])).toEqual([{ opportunity: 'p', utility: 'HEAT', basis: 'PROPOSED', kind: 'LOST', without: ['out'], left: [] }]);
    expect(lossWith([measure('other')])).toEqual([]);
    expect(lossWith([measure('late', { status: 'LATE' })])).toEqual([]);
  });

  it.each([
    ['stopped', { status: 'STOPPED' as const }],
    ['not done', { status: 'NOT_DONE' as const }],
    ['held up', { blocker: 'MONEY' as const }],
    ['not funded', { funding: 'NONE' as const }],
  ])('is doubtful where only a measure is left that is %s', (_what, more) => {
    expect(lossWith([measure('other', more)])).toMatchObject([{ kind: 'DOUBTFUL', left: ['other'] }]);
  });

  it('lets a proposed link put a stated one in doubt, and no more', () => {
    expect(lossWith([measure('other')], [STATED])).toMatchObject([{ basis: 'STATED', kind: 'DOUBTFUL' }]);
    expect(lossWith([measure('other')], [STATED, { ...STATED, measure: 'other' }])).toEqual([]);
  });

  it('counts a place once, among the stated where it is there, and adds up only what may be told', () => {
    const measures = [measure('out'), measure('water', { delivers: 'WATER' })];
    const two = place('two', {
      needs: [
        { utility: 'HEAT', reason: 'ABSENT' },
        { utility: 'WATER', reason: 'AUDIT' },
      ],
      permanentJobs: null,
    });
    const untold = place('untold', { interest: { count: 1, jobs: null, investment: null, powerMva: null } });
    const places = [two, untold];
    const links = linksOf({ measures, places, said: [{ ...STATED, opportunity: 'two' }] });
    const losses = lossesOf(measures, links, new Set(['out', 'water']));
    const none = { jobs: null, powerMva: null };
    expect(totalOf(places, losses, 'STATED')).toEqual({
      places: 1,
      lost: 1,
      interests: 2,
      placeJobs: null,
      investment: 500,
      untold: 0,
      ...none,
    });
    expect(totalOf(places, losses, 'PROPOSED')).toEqual({
      places: 1,
      lost: 1,
      interests: 1,
      placeJobs: 100,
      investment: null,
      untold: 1,
      ...none,
    });
  });
});
