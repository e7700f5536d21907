import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** What is asked only once a part of a page is opened: no page fetches it at its start. */
const LATER = 'src/**/*.later.graphql';

const inFolders = (folders: readonly string[]): string[] => [...folders.map((folder) => `src/${folder}/**/*.graphql`), `!${LATER}`];

/** Typed documents of some files. The sets become modules of their own, so that readers of public pages do not fetch what only people at work send. */
const documentsOf = (documents: readonly string[]) => ({
  documents: [...documents],
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
    'src/gql/': documentsOf(inFolders(['kernel', 'home', 'search', 'opportunities', 'sources', 'map'])),
    // The pages of towns and zones show cards of opportunities.
    'src/gql-places/': documentsOf([...inFolders(['towns', 'special-zones']), 'src/opportunities/opportunity-card.graphql']),
    'src/gql-work/': documentsOf(inFolders(['identity', 'interests', 'saved-searches', 'review', 'zone-terms-editor', 'administration'])),
    // The comparison shows what an opportunity's page shows.
    'src/gql-later/': documentsOf([LATER, 'src/opportunities/opportunity-sheet.graphql']),
    'src/gql-incentives/': documentsOf(inFolders(['incentives'])),
  },
};

export default config;
