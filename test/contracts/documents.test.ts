import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getNamedType, isInputType, Kind, parse, print, typeFromAST, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { VISITOR } from 'server/src/access/actor.ts';
import { costLimit, costOf, isTooMuch } from 'server/src/http/operation-limits.ts';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { buildGuardedSchema } from 'server/src/app/schema.ts';
import { sampleOf } from './samples.ts';

const schema = buildGuardedSchema();
const manifest: Record<string, string> = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'client/persisted-documents.json'), 'utf8'));

const nameOf = (document: DocumentNode): string => {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.name?.value ?? 'unnamed') : 'none';
};

/** A page of twenty, and fitting sample values for the rest. */
const variablesOf = (document: DocumentNode): Record<string, unknown> => {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const given = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  const samples = given.flatMap(({ variable, type }) => {
    const input = typeFromAST(schema, type);
    return isInputType(input) ? [[variable.name.value, variable.name.value === 'first' ? 20 : sampleOf(input)] as const] : [];
  });
  return Object.fromEntries(samples);
};

const documents = Object.values(manifest).map((text) => ({ name: nameOf(parse(text)), document: parse(text) }));

describe('operations of the client', () => {
  it.each(documents)('$name fits the schema', ({ document }) => {
    expect(validate(schema, document)).toEqual([]);
  });

  it.each(documents)('$name is no larger than any document may be', ({ document }) => {
    expect(isTooMuch(print(document))).toBe(false);
  });

  it.each(documents)('$name costs less than a visitor may spend', ({ document }) => {
    expect(costOf(schema, document, variablesOf(document))).toBeLessThan(costLimit(VISITOR));
  });
});

const SOURCES = path.join(PROJECT_ROOT, 'client/src');

/** Where the selections are that every document asks for in the same way. */
const VALUES = path.join('kernel', 'values.graphql');

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql') && file !== VALUES);

/** Values whose fields are selected one by one although a fragment has them all. */
const pickedBy = (file: string): string[] => {
  const picked: string[] = [];
  const info = new TypeInfo(schema);
  const note = (): void => {
    const name = getNamedType(info.getParentType() ?? undefined)?.name;
    if (name === 'LocalizedText' || name === 'Money') picked.push(name);
  };
  visit(parse(readFileSync(path.join(SOURCES, file), 'utf8')), visitWithTypeInfo(info, { Field: note }));
  return picked;
};

describe('documents of the client', () => {
  it.each(sources)('%s takes texts and sums whole, by their fragments', (file) => {
    expect(pickedBy(file)).toEqual([]);
  });
});
