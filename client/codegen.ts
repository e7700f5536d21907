import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, print } from 'graphql';
import type { DocumentNode, FragmentSpreadNode, SelectionNode, SelectionSetNode } from 'graphql';

/** Types of the schema's inputs and enums; named `*.graphql.ts` like everything that is generated. */
const SCHEMA_TYPES = 'kernel/schema.graphql.ts';

/** Hash → text of every operation: the trusted documents, which the server answers by their hash. */
const trusted = new Map<string, string>();

const isUnmasked = (node: FragmentSpreadNode): boolean => node.directives?.some(({ name }) => name.value === 'unmask') ?? false;

/** Puts the fields of `@unmask` fragments in place of their spreads, each of which the server would count against its limits. */
const withValuesInPlace = ({ definitions, ...document }: DocumentNode): DocumentNode => {
  const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const masked = new Set<string>();
  const inPlace = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((node): readonly SelectionNode[] => {
      if (node.kind !== Kind.FRAGMENT_SPREAD) return [node.selectionSet ? { ...node, selectionSet: inPlace(node.selectionSet) } : node];
      const fragment = fragments.get(node.name.value);
      if (fragment && isUnmasked(node)) return inPlace(fragment.selectionSet).selections;
      masked.add(node.name.value);
      return [node];
    }),
  });
  const placed = definitions.map((one) => ('selectionSet' in one ? { ...one, selectionSet: inPlace(one.selectionSet) } : one));
  return { ...document, definitions: placed.filter((one) => one.kind !== Kind.FRAGMENT_DEFINITION || masked.has(one.name.value)) };
};

/** Hashes the operation and keeps the text that the server runs for it; the hash becomes the document's `__meta__`, which the client's link reads. */
const trust = (document: DocumentNode): { hash: string } => {
  const text = print(addTypenameToDocument(withValuesInPlace(document)));
  const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  trusted.set(hash, text);
  return { hash };
};

/** Writes the manifest. Modules of documents that were moved or removed are deleted here, because nothing else would. */
const finish = (...written: readonly string[]): void => {
  writeFileSync('persisted-documents.json', JSON.stringify(Object.fromEntries(trusted), null, 1));
  const kept = new Set(written.map((file) => path.resolve(file)));
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    const file = path.resolve('src', name);
    if (name.endsWith('.graphql.ts') && !kept.has(file)) rmSync(file);
  }
};

const types = {
  strictScalars: true,
  scalars: { Date: 'string', DateTime: 'string', PartialDate: 'string', SafeInt: 'number' },
};

const config: CodegenConfig = {
  schema: '../shared/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    [`src/${SCHEMA_TYPES}`]: { plugins: ['typescript-operations'], config: { ...types, generateOperationTypes: false } },
    'src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.graphql.ts', baseTypesPath: SCHEMA_TYPES },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        ...types,
        importSchemaTypesFrom: `src/${SCHEMA_TYPES}`,
        importExtension: '.ts',
        useTypeImports: true,
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        documentNodeImport: '@apollo/client#TypedDocumentNode',
        unstable_onExecutableDocumentNode: trust,
      },
    },
  },
  hooks: { afterAllFileWrite: finish },
};

export default config;
