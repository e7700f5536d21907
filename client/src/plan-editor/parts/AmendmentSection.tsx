import type { ReactElement } from 'react';
import { MEASURE_LIMITS } from 'shared/plans/measure-content.ts';
import { AMENDMENT_SUBJECTS } from 'shared/plans/vocabulary.ts';
import { UploadField } from '../../attachments/UploadField.tsx';
import { useWords } from '../../kernel/words.ts';
import { MEASURE_WORDS } from '../../measures/measures.words.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { at, SUM } from '../form/measure.form.ts';
import type { Item } from '../form/measure.form.ts';
import type { ProblemAt } from '../form/useFormProblems.ts';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';
import { Choice } from './Choice.tsx';
import type { SectionProps } from './section.ts';
import { Texts } from './Texts.tsx';
import './fields.css';

const { words: WORDS, source: SOURCE } = MEASURE_LIMITS;

interface ItemProps {
  readonly item: Item;
  readonly nth: number;
  readonly problemAt: ProblemAt;
  readonly onChange: (part: Item) => void;
  readonly onRemove: () => void;
}

const Sums = ({ item, nth, problemAt, onChange }: ItemProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  return (
    <>
      {(['beforeTenge', 'afterTenge'] as const).map((name) => (
        <FigureField
          key={name}
          label={name === 'beforeTenge' ? t('beforeTenge') : t('afterTenge')}
          spec={SUM}
          value={at(item, name)}
          problem={problemAt(`amendments.${nth}.${name}`)}
          onText={(text) => onChange({ [name]: text })}
        />
      ))}
    </>
  );
};

/** The file of the document: brought by the own organisation, read by everybody once the proposal is approved. */
const File = ({ item, onChange }: ItemProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const file = at(item, 'attachmentId');
  if (file !== '')
    return (
      <p className="actions">
        <a href={`/files/${file}`} download>
          {t('openFile')}
        </a>
        <Button look="quiet" onClick={() => onChange({ attachmentId: '' })}>
          {t('removeFile')}
        </Button>
      </p>
    );
  return <UploadField purpose="DOCUMENT" label={t('file')} onReady={({ id }) => Promise.resolve(onChange({ attachmentId: id }))} />;
};

const Amendment = (props: ItemProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const { item, nth, problemAt, onChange, onRemove } = props;
  const wrong = (name: string): string | null => problemAt(`amendments.${nth}.${name}`);
  const write = (name: string, text: string): void => onChange({ [name]: text });
  return (
    <fieldset className="panel measure-item">
      <legend>{t('amendmentNumber', { number: nth + 1 })}</legend>
      <div className="measure-fields">
        <TextField
          label={t('dated')}
          type="date"
          value={at(item, 'dated')}
          problem={wrong('dated')}
          onChange={(event) => write('dated', event.target.value)}
        />
        <Choice
          label={t('subject')}
          value={at(item, 'subject')}
          words={AMENDMENT_SUBJECTS}
          say={(subject) => words.of('subject', subject)}
          onChange={(subject) => write('subject', subject)}
        />
        <Sums {...props} />
      </div>
      <Texts legend={t('amendmentWords')} item={item} name="words" longest={WORDS} problem={wrong('words')} onChange={write} />
      <Texts legend={t('document')} item={item} name="document" longest={WORDS} problem={wrong('document')} onChange={write} />
      <TextField
        label={words('source')}
        value={at(item, 'source')}
        longest={SOURCE}
        onChange={(event) => write('source', event.target.value)}
      />
      <File {...props} />
      {wrong('attachmentId') && <p className="field-problem">{wrong('attachmentId')}</p>}
      <Button look="quiet" onClick={onRemove}>
        {t('remove')}
      </Button>
    </fieldset>
  );
};

/** Dated changes of the plan, each with its document. */
export const AmendmentSection = ({ form, problemAt, onChange }: SectionProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const { amendments } = form;
  return (
    <section className="section" aria-labelledby="part-amendments">
      <h2 id="part-amendments">{words.of('part', 'amendments')}</h2>
      <p className="muted small">{t('amendmentsHint')}</p>
      {amendments.map((item, nth) => (
        <Amendment
          key={nth}
          item={item}
          nth={nth}
          problemAt={problemAt}
          onChange={(part) => onChange({ amendments: amendments.map((one, place) => (place === nth ? { ...one, ...part } : one)) })}
          onRemove={() => onChange({ amendments: amendments.filter((_, place) => place !== nth) })}
        />
      ))}
      <Button onClick={() => onChange({ amendments: [...amendments, { dated: '', subject: 'PLANNED' }] })}>{t('addAmendment')}</Button>
    </section>
  );
};
