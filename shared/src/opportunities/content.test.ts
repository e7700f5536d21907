import { describe, expect, it } from 'vitest';
import { checkContent } from './checks.ts';
import type { Surroundings } from './checks.ts';
import { emptyContent } from './content.ts';
import type { Claim, OpportunityContent } from './content.ts';
import { claimsOf, figuresOf, publicFigures } from './figures.ts';
import type { Building, UtilityLine } from './parts.ts';
import { canonicalText, isSame } from './same.ts';
import { shownState } from './state.cases.ts';
import { unknownsOf } from './unknowns.ts';

const NAMES = { ru: 'Цех', kk: 'Цех', en: 'Shop' };
const SURVEY = { grade: 'DOCUMENT', source: 'Акт № 1', asOf: '2026' } as const;
const NOWHERE: Surroundings = { around: null, auditedOn: null };

const content = (more: Partial<OpportunityContent> = {}): OpportunityContent => ({ ...emptyContent(NAMES, 'IDLE'), ...more });
const building = (more: Partial<Building> = {}): Building => ({
  name: 'Цех',
  builtYear: null,
  floorM2: null,
  storeys: null,
  clearHeightM: null,
  craneT: null,
  condition: null,
  ...SURVEY,
  ...more,
});
const line = (more: Partial<UtilityLine>): UtilityLine => ({
  utility: 'POWER',
  connection: 'CONNECTED',
  distanceM: null,
  available: null,
  asset: null,
  assetMva: null,
  ...SURVEY,
  ...more,
});
const claim = (key: Claim['key'], more: Partial<Claim>): Claim => ({ key, number: null, code: null, text: null, ...SURVEY, ...more });

describe('the figures of a content', () => {
  it('sum up parts where the form leaves them open, with the weakest grounds', () => {
    const buildings = [
      building({ floorM2: 100, grade: 'MEASURED', asOf: '2026' }),
      building({ floorM2: 50.5, grade: 'WORD', asOf: '2024' }),
    ];
    expect(figuresOf(content({ buildings })).floorM2).toBe(151);
    expect(claimsOf(content({ buildings }))).toMatchObject([{ key: 'FLOOR_M2', number: 150.5, grade: 'WORD', asOf: '2024' }]);
  });

  it('stay unknown where one part does not state its share', () => {
    expect(figuresOf(content({ buildings: [building({ floorM2: 100 }), building()] })).floorM2).toBeNull();
  });

  it('prefer what the form says to the sum', () => {
    const claims = [claim('FLOOR_M2', { number: 900 })];
    expect(figuresOf(content({ claims, buildings: [building({ floorM2: 100 })] })).floorM2).toBe(900);
  });

  it('count a utility as available only where it is connected', () => {
    const far = content({ utilities: [line({ connection: 'AT_DISTANCE', available: 5 })] });
    expect(figuresOf(far)).toMatchObject({ powerMva: null, utilitiesPresent: [], utilitiesAbsent: ['POWER'] });
    expect(figuresOf(content({ utilities: [line({ available: 5 })] }))).toMatchObject({ powerMva: 5, utilitiesPresent: ['POWER'] });
  });

  it('do not call a title clear that has an obstacle', () => {
    const legal = (['CLEAR', 'PLEDGED'] as const).map((state) => ({ state, party: null, words: null, ...SURVEY }));
    expect(figuresOf(content({ legal })).legalStates).toEqual(['PLEDGED']);
  });

  it('without consent are those with a public source, and what was public before', () => {
    const claims = [claim('LAND_HA', { number: 3, source: 'https://example.kz' }), claim('FLOOR_M2', { number: 10 })];
    const stated = content({ claims, utilities: [line({ available: 5 }), line({ utility: 'GAS' })], dealTypes: ['SALE'] });
    expect(publicFigures(stated, null)).toMatchObject({ landHa: 3, floorM2: null, powerMva: null, utilitiesPresent: [], dealTypes: [] });
    const before = { ...figuresOf(content()), utilitiesPresent: ['GAS', 'WATER'] as const };
    expect(publicFigures(stated, before).utilitiesPresent).toEqual(['GAS']);
  });
});

describe('the checks', () => {
  const PROPERTY = { form: 'BANKRUPT_ESTATE', name: null, bin: null, contact: null, ...SURVEY } as const;
  it.each<[string, Partial<OpportunityContent>, Surroundings, string[]]>([
    ['nothing', {}, NOWHERE, []],
    [
      'floors on too little land',
      { claims: [claim('LAND_HA', { number: 1 }), claim('FLOOR_M2', { number: 10_001 })] },
      NOWHERE,
      ['FLOOR_EXCEEDS_LAND'],
    ],
    [
      'two storeys on it',
      { claims: [claim('LAND_HA', { number: 1 }), claim('FLOOR_M2', { number: 10_001 })], buildings: [building({ storeys: 2 })] },
      NOWHERE,
      [],
    ],
    [
      'more power than the transformer',
      { utilities: [line({ available: 7, asset: 'ПС', assetMva: 6.3 })] },
      NOWHERE,
      ['POWER_EXCEEDS_TRANSFORMER:ПС'],
    ],
    ['a siding far from a station', { utilities: [line({ utility: 'RAIL', distanceM: 10_001 })] }, NOWHERE, ['SPUR_WITHOUT_STATION']],
    ['a siding near a station', { utilities: [line({ utility: 'RAIL', distanceM: 10_000 })] }, NOWHERE, []],
    ['water from nowhere', { utilities: [line({ utility: 'WATER', available: 100 })] }, NOWHERE, ['WATER_WITHOUT_SOURCE']],
    [
      'idle before it was built',
      { claims: [claim('IDLE_SINCE', { code: '1970' })], buildings: [building({ builtYear: 1974 })] },
      NOWHERE,
      ['IDLE_BEFORE_BUILT'],
    ],
    ['a bankrupt estate without encumbrance', { owners: [PROPERTY] }, NOWHERE, ['BANKRUPT_WITHOUT_ENCUMBRANCE']],
    ['a BIN with a slip', { owners: [{ ...PROPERTY, form: 'PRIVATE', bin: '123456789012' }] }, NOWHERE, ['BIN_CHECK_DIGIT:123456789012']],
    ['a point far away', { lat: 43.2, lng: 76.9 }, { around: { lat: 50.3, lng: 83.5, km: 40 }, auditedOn: null }, ['POINT_FAR_AWAY']],
    ['a point nearby', { lat: 50.35, lng: 83.51 }, { around: { lat: 50.3, lng: 83.5, km: 40 }, auditedOn: null }, []],
    ['a name in one language', { title: { ru: 'Цех' } }, NOWHERE, ['TITLE_NOT_TRANSLATED:kk', 'TITLE_NOT_TRANSLATED:en']],
    [
      'a change after the audit',
      { utilities: [line({ asOf: '2026-06' })] },
      { around: null, auditedOn: '2026-05-01' },
      ['AUDIT_OLDER_THAN_CHANGE'],
    ],
  ])('find in %s what contradicts itself', (_what, more, surroundings, keys) => {
    expect(checkContent(content(more), surroundings).map(({ key }) => key)).toEqual(keys);
  });

  it('carry the justification of a finding', () => {
    const [found] = checkContent(
      content({ owners: [PROPERTY], justifications: [{ finding: 'BANKRUPT_WITHOUT_ENCUMBRANCE', words: 'Снято' }] }),
      NOWHERE,
    );
    expect(found?.justification).toBe('Снято');
  });
});

describe('what is unknown', () => {
  it('is asked of the kind, what investors asked for most first', () => {
    expect(unknownsOf('FACILITY', content()).slice(0, 3)).toEqual(['POWER', 'PRICE', 'LEGAL']);
    expect(unknownsOf('FACILITY', content(), { HEAT: 5, LAND: 9 }).slice(0, 2)).toEqual(['LAND', 'HEAT']);
    expect(unknownsOf('ANCHOR_PROJECT', content())).not.toContain('FLOOR');
  });

  it('is not what is known to be missing', () => {
    expect(unknownsOf('FACILITY', content({ utilities: [line({ utility: 'GAS', connection: 'ABSENT' })] }))).not.toContain('GAS');
  });
});

describe('the state that is shown', () => {
  it.each([
    ['DRAFT', 'IDLE', null, false, 'REPORTED'],
    ['DRAFT', 'IDLE', '2026-01-01', false, 'AUDITED'],
    ['PUBLISHED', 'IDLE', null, false, 'PUBLISHED'],
    ['PUBLISHED', 'IDLE', '2026-01-01', true, 'RESERVED'],
    ['PUBLISHED', 'REVIVED', null, true, 'REVIVED'],
    ['PUBLISHED', 'RESERVED', null, false, 'RESERVED'],
    ['WITHDRAWN', 'REVIVED', '2026-01-01', true, 'WITHDRAWN'],
  ] as const)('of %s, %s, audited %s, reserved %s is %s', (...[publication, status, auditedOn, isReserved, state]) => {
    expect(shownState({ publication, status, auditedOn, isReserved })).toBe(state);
  });
});

describe('two contents', () => {
  it('are the same whatever the order of names, and with or without nulls', () => {
    expect(isSame({ a: 1, b: { c: null, d: [1, { y: 2, x: 1 }] } }, { b: { d: [1, { x: 1, y: 2 }] }, a: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
    expect(canonicalText({ b: 1, a: undefined })).toBe('{"b":1}');
  });
});
