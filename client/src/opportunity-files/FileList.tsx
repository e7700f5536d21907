import type { ReactElement } from 'react';
import { formatBytes } from '../attachments/format-bytes.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useSender } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { CaptionForm } from './CaptionForm.tsx';
import type { ManagedFile } from './managed-file.ts';
import { DetachFileDocument, OrderFilesDocument } from './opportunity-files.graphql.ts';
import { FILES_WORDS } from './opportunity-files.words.ts';
import './FileList.css';

interface ListProps {
  readonly opportunity: string;
  readonly title: string;
  readonly files: readonly ManagedFile[];
}

const moved = (ids: readonly string[], from: number, to: number): string[] => {
  const left = ids.filter((_id, at) => at !== from);
  return [...left.slice(0, to), ids[from] ?? '', ...left.slice(to)];
};

const Shown = ({ file }: { readonly file: ManagedFile }): ReactElement => {
  const t = useWords(FILES_WORDS);
  const locale = useLocale();
  if (file.__typename === 'Picture')
    return <img loading="lazy" src={file.files[0]?.url} width="96" height="72" alt={file.caption?.text ?? t('noCaption')} />;
  const notes = [file.format.toUpperCase(), formatBytes(locale, file.bytes), ...(file.isScanned ? [] : [t('notScanned')])];
  return (
    <span>
      <a href={file.url} download={file.name}>
        {file.name}
      </a>
      <span className="muted small under">{notes.join(' · ')}</span>
    </span>
  );
};

/** How a file is called where it is not seen. */
const useName = (): ((file: ManagedFile, place: number) => string) => {
  const t = useWords(FILES_WORDS);
  return (file, place) => file.caption?.text ?? (file.__typename === 'Picture' ? t('pictureNumber', { number: place + 1 }) : file.name);
};

interface RowProps {
  readonly file: ManagedFile;
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly busy: boolean;
  /** By one place, up or down. */
  readonly onMove: (by: -1 | 1) => void;
  readonly onDetach: () => void;
}

const Row = ({ file, name, isFirst, isLast, busy, onMove, onDetach }: RowProps): ReactElement => {
  const t = useWords(FILES_WORDS);
  return (
    <li className="files-row">
      <div className="files-line">
        <Shown file={file} />
        <span className="files-words">
          {file.caption && <span>{file.caption.text}</span>}
          <Badge tone={file.isPublic ? 'open' : 'neutral'}>{t(file.isPublic ? 'isPublic' : 'onlySteward')}</Badge>
        </span>
        <span className="files-actions">
          <Button look="quiet" disabled={isFirst} busy={busy} aria-label={t('earlierNamed', { name })} onClick={() => onMove(-1)}>
            {t('earlier')}
          </Button>
          <Button look="quiet" disabled={isLast} busy={busy} aria-label={t('laterNamed', { name })} onClick={() => onMove(1)}>
            {t('later')}
          </Button>
          <Button look="quiet" busy={busy} aria-label={t('removeNamed', { name })} onClick={onDetach}>
            {t('remove')}
          </Button>
        </span>
      </div>
      <details>
        <summary>{t('describe')}</summary>
        <CaptionForm file={file} />
      </details>
    </li>
  );
};

/** Files in the order in which readers see them. */
export const FileList = ({ opportunity, files, title }: ListProps): ReactElement => {
  const { run, pending, problem } = useSender();
  const nameOf = useName();
  const ids = files.map(({ id }) => id);
  return (
    <>
      <ol className="files-list" aria-label={title}>
        {files.map((file, at) => (
          <Row
            key={file.id}
            file={file}
            name={nameOf(file, at)}
            isFirst={at === 0}
            isLast={at === files.length - 1}
            busy={pending}
            onMove={(by) => void run(OrderFilesDocument, { input: { opportunity, ids: moved(ids, at, at + by) } })}
            onDetach={() => void run(DetachFileDocument, { id: file.id })}
          />
        ))}
      </ol>
      <ProblemNotice problem={problem} />
    </>
  );
};
