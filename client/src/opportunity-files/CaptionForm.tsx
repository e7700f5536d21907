import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { ATTACHMENT_LIMITS } from 'shared/attachments/vocabulary.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField, TextField } from '../ui/Field.tsx';
import type { ManagedFile } from './managed-file.ts';
import { ChangeFileDocument } from './opportunity-files.graphql.ts';
import { FILES_WORDS } from './opportunity-files.words.ts';

const LANGUAGES = ['ru', 'kk', 'en'] as const;

/** What a file shows, in three languages, and whether everybody sees it. */
export const CaptionForm = ({ file }: { readonly file: ManagedFile }): ReactElement => {
  const t = useWords(FILES_WORDS);
  const [saved, setSaved] = useState(false);
  const { run, pending, problem } = useSending(ChangeFileDocument);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    const typed = new FormData(event.currentTarget);
    const textOf = (name: string): string => {
      const text = typed.get(name);
      return typeof text === 'string' ? text : '';
    };
    const caption = { ru: textOf('ru'), kk: textOf('kk'), en: textOf('en') };
    setSaved((await run({ input: { id: file.id, caption, isPublic: typed.has('public') } })) !== null);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          name={language}
          lang={language}
          label={t.of('captionIn', language)}
          defaultValue={file.captionAll?.[language] ?? ''}
          longest={ATTACHMENT_LIMITS.caption}
        />
      ))}
      <CheckField name="public" label={t('showToAll')} defaultChecked={file.isPublic} />
      <Button type="submit" busy={pending}>
        {t('save')}
      </Button>
      <output className="small muted">{saved ? t('saved') : ''}</output>
      <ProblemNotice problem={problem} />
    </form>
  );
};
