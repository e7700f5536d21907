import type { ReactElement } from 'react';
import { pickText } from 'shared/locale/locale.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ChangesSection } from '../changes/ChangesSection.tsx';
import { NOTE_PLACE } from '../clauses/clause.place.ts';
import { ChecksSection } from '../checks/ChecksSection.tsx';
import { storedNote, toStored } from '../draft/terms.stored.ts';
import { useManagedText } from '../draft/useManagedText.ts';
import { groupPlace, WholeText } from './WholeText.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly zone: string;
  readonly validUntil: string | null;
}

/** The draft as it is read before approval or publication: the reason, the changes, the findings, and the whole text. */
export const DraftText = ({ zone, validUntil }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  const { text, problem } = useManagedText(zone);
  if (problem) return <ProblemNotice problem={problem} />;
  if (!text) return <Skeleton lines={8} label={t('loading')} />;
  if (!text.draft) return <></>;
  const { form } = text.draft;
  const draft = toStored(form);
  const newest = text.newest && toStored(text.newest);
  const note = pickText(form.note, locale);
  return (
    <>
      <section id={NOTE_PLACE} className="work-group">
        <h3>{t('note')}</h3>
        <p className={note ? 'work-typed' : 'muted'}>{note ? <LocalText text={note} /> : t('noNote')}</p>
      </section>
      <ChangesSection newest={newest} draft={draft} />
      <ChecksSection
        draft={draft}
        note={storedNote(form)}
        newest={newest}
        validUntil={validUntil}
        justifications={form.justifications}
        placeOf={groupPlace}
      />
      <WholeText draft={draft} />
    </>
  );
};
