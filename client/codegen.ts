import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** Typed documents of some folders. The two sets become two modules, so that readers of public pages do not fetch what only people at work send. */
const documentsOf = (folders: readonly string[]) => ({
  documents: folders.map((folder) => `src/${folder}/*.graphql`),
  preset: 'client' as const,
  documentTransforms: [addTypenameSelectionDocumentTransform],
  presetConfig: { fragmentMasking: false as const, persistedDocuments: { hashAlgorithm: 'sha256' as const } },
  config: {
    inlineFragmentTypes: 'mask',
    enumsAsTypes: true,
    useTypeImports: true,
    strictScalars: true,
    scalars: { Date: 'string', DateTime: 'string', PartialDate: 'string', SafeInt: 'number' },
  },
});

const config: CodegenConfig = {
  schema: '../shared/schema.graphql',
  generates: {
    'src/gql/': documentsOf(['kernel', 'home', 'search', 'opportunities', 'towns', 'special-zones', 'sources', 'map']),
    'src/gql-work/': documentsOf(['identity', 'interests', 'saved-searches', 'review', 'zone-terms-editor', 'administration']),
  },
};

export default config;
