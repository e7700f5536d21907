import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { COORDINATES } from 'server/src/access/coordinates.ts';
import { coordinatesOf, missingRules } from 'server/src/access/guard.ts';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { buildGuardedSchema, printSdl } from 'server/src/app/schema.ts';

const schema = buildGuardedSchema();

describe('the schema', () => {
  it('is committed as it is built: run `pnpm qaita sdl > shared/schema.graphql`', () => {
    expect(readFileSync(path.join(PROJECT_ROOT, 'shared/schema.graphql'), 'utf8')).toBe(printSdl());
  });

  it('has a rule for every coordinate and a coordinate for every rule', () => {
    expect(missingRules(schema)).toEqual([]);
    expect(COORDINATES.size).toBe(coordinatesOf(schema).size);
  });

  it('describes every public field of a query and every mutation', () => {
    const silent = [...coordinatesOf(schema)]
      .filter(([name, field]) => /^(Query|Mutation)\./.test(name) && !field.description)
      .map(([name]) => name);
    expect(silent).toEqual([]);
  });

  it('lets no input set what only the server decides', () => {
    const system = /^(state|status|stewardId|investorId|zoneId|ownerId|publishedAt|publishedBy|createdAt|hash|origin|identityCheck|kind)$/;
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const named = inputs.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => system.test(field))
        .map((field) => `${type.name}.${field}`),
    );
    // What a steward states about a place: its kind and its state in the world, which are no state of a row. A filter sets nothing.
    expect(named.toSorted()).toEqual([
      'CreateOpportunityInput.kind',
      'EditedFinanceSourceInput.kind',
      'EditedFinanceUseInput.kind',
      'EditedMoneyInput.kind',
      'EditedStatusInput.status',
      'FinanceSourceInput.kind',
      'FinanceUseInput.kind',
      'LegalEntryInput.state',
      'MeasureContentInput.status',
      'MeasureFilter.origin',
      'MeasureFilter.status',
      'OpportunityContentInput.status',
      'OwnerConsentInput.state',
      'PlanContentInput.status',
    ]);
  });
});
