import type { ManagedDocumentFragment, ManagedPictureFragment } from './opportunity-files.graphql.ts';

/** A picture or a document, as its steward keeps it. */
export type ManagedFile = ManagedPictureFragment | ManagedDocumentFragment;
