import { useId, useState } from 'react';
import type { ChangeEvent, ReactElement, ReactNode } from 'react';
import { MEDIA_TYPES } from 'shared/attachments/vocabulary.ts';
import type { AttachmentPurpose } from 'shared/attachments/vocabulary.ts';
import { useWords } from '../kernel/words.ts';
import { buttonClass } from '../ui/Button.tsx';
import { ATTACHMENT_WORDS } from './attachments.words.ts';
import type { Upload } from './upload-requests.ts';
import { UploadItem } from './UploadItem.tsx';
import { useBrought } from './useBrought.ts';
import { useUploads } from './useUploads.ts';
import './UploadField.css';

interface Props {
  readonly purpose: AttachmentPurpose;
  readonly label: ReactNode;
  /** In whose name; by default the reader's first organisation. */
  readonly organisation?: string | null;
  /** Puts an uploaded file in its place. Until it resolves the file is shown as being added; what it throws is shown with the file. */
  readonly onReady: (upload: Upload) => Promise<unknown>;
}

const PICTURES = 'image/jpeg,image/png,image/webp';
const ACCEPTED: Record<AttachmentPurpose, string> = {
  PICTURE: PICTURES,
  DOCUMENT: Object.entries(MEDIA_TYPES)
    .flatMap(([type, ending]) => [type, `.${ending}`])
    .join(','),
};

interface ChooserProps {
  readonly id: string;
  readonly purpose: AttachmentPurpose;
  readonly take: (files: readonly File[]) => void;
}

/** Native controls: they work by keyboard, and a phone offers its camera, its pictures and its files. */
const Chooser = ({ id, purpose, take }: ChooserProps): ReactElement => {
  const t = useWords(ATTACHMENT_WORDS);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    take([...(currentTarget.files ?? [])]);
    // Otherwise choosing the same file again would be no change.
    currentTarget.value = '';
  };
  return (
    <div className="upload-ways">
      <input
        id={`${id}-file`}
        className="upload-input"
        type="file"
        multiple
        accept={ACCEPTED[purpose]}
        aria-describedby={`${id}-hint`}
        onChange={choose}
      />
      <label htmlFor={`${id}-file`} className={buttonClass()}>
        {t(purpose === 'PICTURE' ? 'choosePictures' : 'chooseDocuments')}
      </label>
      {purpose === 'PICTURE' && (
        <span className="upload-camera">
          <input id={`${id}-camera`} className="upload-input" type="file" accept={PICTURES} capture="environment" onChange={choose} />
          <label htmlFor={`${id}-camera`} className={buttonClass()}>
            {t('takePicture')}
          </label>
        </span>
      )}
    </div>
  );
};

/**
 * Takes in files: chosen, photographed, dropped or pasted, several at once. Shows how far each is, waits out a lost connection, and
 * says in words why one is not taken.
 */
export const UploadField = ({ purpose, label, organisation = null, onReady }: Props): ReactElement => {
  const id = useId();
  const t = useWords(ATTACHMENT_WORDS);
  const [done, setDone] = useState('');
  const { items, queue } = useUploads({ purpose, organisation, onReady, onDone: (name) => setDone(t('added', { name })) });
  const take = (files: readonly File[]): void => {
    setDone('');
    queue.add(files);
  };
  const { place, isOver } = useBrought(take, purpose === 'PICTURE');
  return (
    <fieldset ref={place} className={isOver ? 'upload upload-over' : 'upload'}>
      <legend>{label}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        {t(purpose === 'PICTURE' ? 'picturesHint' : 'documentsHint')}
      </p>
      <Chooser id={id} purpose={purpose} take={take} />
      {items.length > 0 && (
        <ul className="upload-items">
          {items.map((item) => (
            <UploadItem key={item.key} item={item} onCancel={() => queue.cancel(item.key)} onAgain={() => queue.again(item.key)} />
          ))}
        </ul>
      )}
      <output className="small muted">{done}</output>
    </fieldset>
  );
};
