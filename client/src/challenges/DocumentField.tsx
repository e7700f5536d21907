import type { ReactElement } from 'react';
import { UploadField } from '../attachments/UploadField.tsx';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/Field.tsx';
import { CHALLENGE_WORDS } from './challenges.words.ts';

/** A document that has arrived, and who may read it. */
export interface Brought {
  readonly id: string;
  readonly name: string;
  readonly isPublic: boolean;
}

interface Props {
  readonly document: Brought | null;
  readonly onChange: (document: Brought | null) => void;
}

/** A document that proves what is said: one, read by the owner of the figure, and by everybody if its author wishes so. */
export const DocumentField = ({ document, onChange }: Props): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  if (!document)
    return (
      <UploadField
        purpose="DOCUMENT"
        label={t('documentLabel')}
        onReady={({ id, name }) => Promise.resolve(onChange({ id, name, isPublic: false }))}
      />
    );
  return (
    <>
      <p>{t('documentAdded', { name: document.name })}</p>
      <CheckField
        label={t('documentPublic')}
        checked={document.isPublic}
        onChange={(event) => onChange({ ...document, isPublic: event.target.checked })}
      />
      <Button look="quiet" onClick={() => onChange(null)}>
        {t('documentRemove')}
      </Button>
    </>
  );
};
