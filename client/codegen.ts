import { createHash } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addTypenameToDocument } from '@apollo/client/utilities';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { print, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

/** Types of the schema's inputs and enums; named `*.graphql.ts` like everything that is generated. */
const SCHEMA_TYPES = 'kernel/schema.graphql.ts';

/** Hash → text of every operation: the trusted documents, which the server answers by their hash. */
const trusted = new Map<string, string>();

/** The text that Apollo Client sends: it adds `__typename` and takes out `@unmask`, which no server knows. */
const textAsSent = (document: DocumentNode): string =>
  print(visit(addTypenameToDocument(document), { Directive: ({ name }) => (name.value === 'unmask' ? null : undefined) }));

/** Becomes `__meta__` of the document, where the client's link finds the hash. */
const trust = (document: DocumentNode): { hash: string } => {
  const text = textAsSent(document);
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
  // Where documents were generated until November 2026.
  for (const name of readdirSync('src')) if (/^gql(-|$)/.test(name)) rmSync(`src/${name}`, { recursive: true });
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
