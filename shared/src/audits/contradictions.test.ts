import { describe, expect, it } from 'vitest';
import type { AuditAnswers } from './answers.ts';
import { contradictionsOf } from './contradictions.ts';
import type { AuditedFacility } from './contradictions.ts';
import { answer, chose } from './potential.cases.ts';

const UNKNOWN: AuditedFacility = { idleSince: null, builtYear: null, changedOn: {} };
const checks = (answers: AuditAnswers, facility: Partial<AuditedFacility> = {}): string[] =>
  contradictionsOf(answers, { ...UNKNOWN, ...facility }, {}).map(({ check }) => check);

describe('contradictions in an audit', () => {
  it.each<[string, AuditAnswers, AuditAnswers]>([
    [
      'FLOOR_EXCEEDS_LAND',
      { LAND: answer({ figure: 1 }), FLOOR: answer({ figure: 20_001, storeys: 2 }) },
      { LAND: answer({ figure: 1 }), FLOOR: answer({ figure: 20_000, storeys: 2 }) },
    ],
    [
      'POWER_EXCEEDS_TRANSFORMER',
      { POWER: answer({ figure: 7, transformerMva: 6.3 }) },
      { POWER: answer({ figure: 6.3, transformerMva: 6.3 }) },
    ],
    ['RAIL_WITHOUT_STATION', { RAIL: chose('USABLE', { stationKm: 10.1 }) }, { RAIL: chose('USABLE', { stationKm: 10 }) }],
    ['WATER_WITHOUT_RIGHT', { WATER: answer({ figure: 10, hasRight: false }) }, { WATER: answer({ figure: 0, hasRight: false }) }],
    [
      'BANKRUPT_WITHOUT_ENCUMBRANCE',
      { OWNER: chose('BANKRUPT_ESTATE'), ENCUMBRANCE: chose('NONE') },
      { OWNER: chose('BANKRUPT_ESTATE'), ENCUMBRANCE: chose('ARREST_OR_LITIGATION') },
    ],
  ])('%s', (check, contradicting, agreeing) => {
    expect(checks(contradicting)).toEqual([check]);
    expect(checks(agreeing)).toEqual([]);
  });

  it('finds a facility that was idle before it was built, and evidence older than a change', () => {
    expect(checks({}, { idleSince: '1994', builtYear: 1996 })).toEqual(['IDLE_BEFORE_BUILT']);
    expect(checks({}, { idleSince: '1996-05', builtYear: 1996 })).toEqual([]);
    const sold = { changedOn: { OWNER: '2026-06-01' } };
    expect(checks({ OWNER: chose('STATE_OR_SPK', { on: '2026-05-31' }) }, sold)).toEqual(['OLDER_THAN_CHANGE']);
    expect(checks({ OWNER: chose('STATE_OR_SPK', { on: '2026-06-01' }) }, sold)).toEqual([]);
  });

  it('says nothing of what is unknown', () => {
    expect(
      checks({ FLOOR: answer({ figure: 1e6 }), POWER: answer({ figure: 50 }), RAIL: chose('USABLE'), WATER: answer({ figure: 3 }) }),
    ).toEqual([]);
  });

  it('keeps the justification of its author', () => {
    const found = contradictionsOf({ RAIL: chose('USABLE', { stationKm: 14 }) }, UNKNOWN, { RAIL_WITHOUT_STATION: 'a spur of the mine' });
    expect(found).toEqual([{ check: 'RAIL_WITHOUT_STATION', criteria: ['RAIL'], justification: 'a spur of the mine' }]);
  });
});
