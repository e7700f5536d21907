import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatBytes } from '../attachments/format-bytes.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { OpportunityFilesFragmentDoc } from './opportunity-files.graphql.ts';
import type { OpportunityFilesFragment } from './opportunity-files.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';

const Document = ({ document }: { readonly document: OpportunityFilesFragment['documents'][number] }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const locale = useLocale();
  const notes = [
    document.format.toUpperCase(),
    formatBytes(locale, document.bytes),
    ...(document.isScanned ? [] : [t('notScanned')]),
    ...(document.isPublic ? [] : [t('onlySteward')]),
  ];
  return (
    <li>
      <a href={document.url} download={document.name}>
        {document.caption ? <LocalText text={document.caption} /> : document.name}
      </a>
      <span className="muted small under">{notes.join(' · ')}</span>
    </li>
  );
};

/** Documents to be saved; what is not public is shown to the steward alone, and says so. */
export const OpportunityDocuments = ({ from }: { readonly from: FragmentType<OpportunityFilesFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityFilesFragmentDoc, from);
  if (!shown || shown.documents.length === 0) return null;
  return (
    <section className="section" aria-labelledby="documents">
      <h2 id="documents">{t('documentsTitle')}</h2>
      <ul className="plain">
        {shown.documents.map((document) => (
          <Document key={document.id} document={document} />
        ))}
      </ul>
    </section>
  );
};
