import { useEffect, useId, useState } from 'react';
import type { ChangeEvent, ReactElement } from 'react';
import type { Criterion } from 'shared/audits/criteria.ts';
import { PHOTOS_PER_ANSWER } from 'shared/audits/photos.ts';
import { ATTACHMENT_WORDS } from '../../attachments/attachments.words.ts';
import { useWords } from '../../kernel/words.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import type { DraftPhoto } from '../audit-draft.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import type { PhotoDesk } from './usePhotos.ts';
import '../../attachments/UploadField.css';
import './PhotoField.css';

interface Props {
  readonly criterion: Criterion;
  readonly photos: readonly DraftPhoto[];
  readonly desk: PhotoDesk;
}

const TAKEN = 'image/jpeg,image/png,image/webp';

const toDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error('unreadable')));
    reader.readAsDataURL(blob);
  });

/** From this device where it has the photograph, so that it is there without a connection; else from the server. */
const useAddress = ({ key, attachment }: DraftPhoto, read: PhotoDesk['read']): string | null => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    const onServer = attachment === null ? null : `/pictures/${attachment}/small.webp`;
    void read(key)
      .then((blob) => (blob ? toDataUrl(blob) : onServer))
      .catch(() => onServer)
      .then((found) => {
        if (!isLeft) setAddress(found);
      });
    return () => {
      isLeft = true;
    };
    // The device's copy of a photograph never changes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, attachment]);
  return address;
};

interface PhotoProps extends Props {
  readonly photo: DraftPhoto;
  readonly name: string;
}

const Photo = ({ photo, name, criterion, desk }: PhotoProps): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const files = useWords(ATTACHMENT_WORDS);
  const address = useAddress(photo, desk.read);
  return (
    <li>
      {address ? <img src={address} alt={name} width="128" height="96" /> : <span className="audit-photo-none" />}
      {photo.refusal ? (
        <span className="field-problem" role="alert">
          {files.of('refusal', photo.refusal)}
        </span>
      ) : (
        <span className="small muted">{t(photo.attachment === null ? 'photoHere' : 'photoSent')}</span>
      )}
      <Button look="quiet" aria-label={t('removePhoto', { name })} onClick={() => desk.remove(criterion, photo.key)}>
        {t('remove')}
      </Button>
    </li>
  );
};

/** Photographs of one answer: from the camera of the phone, or chosen. They are there at once, also without a connection. */
export const PhotoField = ({ criterion, photos, desk }: Props): ReactElement => {
  const id = useId();
  const t = useWords(AUDIT_WORDS);
  const files = useWords(ATTACHMENT_WORDS);
  const [isLost, setIsLost] = useState(false);
  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(currentTarget.files ?? [])];
    currentTarget.value = '';
    setIsLost(false);
    desk.add(criterion, chosen).catch(() => setIsLost(true));
  };
  const isFull = photos.length >= PHOTOS_PER_ANSWER;
  return (
    <fieldset className="upload">
      <legend>{t('photos')}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        {isFull ? t('photosFull', { count: PHOTOS_PER_ANSWER }) : t('photosHint')}
      </p>
      {!isFull && (
        <div className="upload-ways">
          <input
            id={`${id}-file`}
            className="upload-input"
            type="file"
            multiple
            accept={TAKEN}
            aria-describedby={`${id}-hint`}
            onChange={take}
          />
          <label htmlFor={`${id}-file`} className={buttonClass()}>
            {files('choosePictures')}
          </label>
          <span className="upload-camera">
            <input id={`${id}-camera`} className="upload-input" type="file" accept={TAKEN} capture="environment" onChange={take} />
            <label htmlFor={`${id}-camera`} className={buttonClass()}>
              {files('takePicture')}
            </label>
          </span>
        </div>
      )}
      {isLost && (
        <p className="field-problem" role="alert">
          {t('deviceFull')}
        </p>
      )}
      <ul className="audit-photos">
        {photos.map((photo, index) => (
          <Photo
            key={photo.key}
            photo={photo}
            name={`${t.of('criterion', criterion)}, ${index + 1}`}
            criterion={criterion}
            photos={photos}
            desk={desk}
          />
        ))}
      </ul>
    </fieldset>
  );
};
