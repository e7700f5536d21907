import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { AttachmentPurpose } from 'shared/attachments/vocabulary.ts';
import { UploadField } from '../attachments/UploadField.tsx';
import { send } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { Waiting } from '../sources/Waiting.tsx';
import { FileList } from './FileList.tsx';
import type { ManagedFile } from './managed-file.ts';
import { AttachFileDocument, ManagedFilesDocument } from './opportunity-files.graphql.ts';
import { FILES_WORDS } from './opportunity-files.words.ts';

interface SectionProps {
  readonly opportunity: string;
  readonly organisation: string | null;
  readonly purpose: AttachmentPurpose;
  readonly files: readonly ManagedFile[];
}

const Section = ({ opportunity, organisation, purpose, files }: SectionProps): ReactElement => {
  const t = useWords(FILES_WORDS);
  const client = useApolloClient();
  const title = t(purpose === 'PICTURE' ? 'pictures' : 'documents');
  // A picture is brought to be seen; a document may be meant for the steward alone until its owner says otherwise.
  const isPublic = purpose === 'PICTURE';
  return (
    <section aria-label={title}>
      <UploadField
        purpose={purpose}
        label={title}
        organisation={organisation}
        onReady={({ id }) => send(client, AttachFileDocument, { input: { opportunity, attachment: id, purpose, isPublic } })}
      />
      {files.length > 0 && <FileList opportunity={opportunity} files={files} title={title} />}
    </section>
  );
};

interface Props {
  /** Of the opportunity, published or not. */
  readonly slug: string;
  /** Its steward, in whose name files are brought; by default the reader's first organisation. */
  readonly organisation?: string | null;
}

/** Pictures and documents of an opportunity, for people of its steward: brought, described, put in order, shown to everybody or not, removed. Each change is stored at once. */
export const OpportunityFiles = ({ slug, organisation = null }: Props): ReactElement => {
  const { data, error } = useQuery(ManagedFilesDocument, { variables: { slug } });
  if (!data?.opportunity) return <Waiting error={error} />;
  const { id, pictures, documents } = data.opportunity;
  return (
    <>
      <Section opportunity={id} organisation={organisation} purpose="PICTURE" files={pictures} />
      <Section opportunity={id} organisation={organisation} purpose="DOCUMENT" files={documents} />
    </>
  );
};
