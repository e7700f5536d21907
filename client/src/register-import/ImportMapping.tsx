import { useState } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField, SelectField } from '../ui/Field.tsx';
import type { Import } from './import-state.ts';
import { MapRegisterImportDocument } from './import.graphql.ts';
import { IMPORT_WORDS } from './register-import.words.ts';
import './register-import.css';

type Chosen = ReadonlyMap<number, string>;

const chosenIn = ({ headings }: Import): Chosen =>
  new Map(headings.flatMap(({ index, column }) => (column === null ? [] : [[index, column] as const])));

interface ColumnsProps {
  readonly job: Import;
  readonly chosen: Chosen;
  readonly onChoose: (index: number, column: string) => void;
}

const timesChosen = (chosen: Chosen, column: string | undefined): number => [...chosen.values()].filter((one) => one === column).length;

/** One field for each column of the file: what it becomes in the register. */
const Columns = ({ job, chosen, onChoose }: ColumnsProps): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  return (
    <div className="import-columns">
      {job.headings.map(({ index, text, isRepeated }) => (
        <SelectField
          key={index}
          label={text || t('noText', { number: index + 1 })}
          value={chosen.get(index) ?? ''}
          problem={timesChosen(chosen, chosen.get(index)) > 1 ? t('twice') : isRepeated && !chosen.has(index) ? t('doubled') : null}
          onChange={({ currentTarget }) => onChoose(index, currentTarget.value)}
        >
          <option value="">{t('leftOut')}</option>
          {job.columns.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </SelectField>
      ))}
    </div>
  );
};

interface Props {
  readonly job: Import;
  /** As the reader has left it; null: it was not touched. It outlives versions of the import. */
  readonly isOpen: boolean | null;
  readonly onOpen: (isOpen: boolean) => void;
}

/** What the columns of the file are, as recognised and as the person corrects it; sending it begins the dry run. */
export const ImportMapping = ({ job, isOpen, onOpen }: Props): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const [chosen, setChosen] = useState<Chosen>(() => chosenIn(job));
  const [skipsUnreadable, setSkips] = useState(job.skipsUnreadable);
  const { run, pending, problem } = useSending(MapRegisterImportDocument);
  const choose = (index: number, column: string): void => {
    const next = new Map(chosen);
    if (column === '') next.delete(index);
    else next.set(index, column);
    setChosen(next);
  };
  const isTwice = new Set(chosen.values()).size < chosen.size;
  const columns = [...chosen].map(([index, column]) => ({ index, column }));
  const isAgain = job.state === 'CHECKED';
  const isShown = isOpen ?? !isAgain;
  const toggle = (event: MouseEvent): void => {
    event.preventDefault();
    onOpen(!isShown);
  };
  return (
    <details className="panel import-mapping" open={isShown}>
      <summary onClick={toggle}>
        <h2>{t('mapping')}</h2>
      </summary>
      <p className="muted">{t('mappingLead')}</p>
      <Columns job={job} chosen={chosen} onChoose={choose} />
      <CheckField label={t('skips')} checked={skipsUnreadable} onChange={({ currentTarget }) => setSkips(currentTarget.checked)} />
      <ProblemNotice problem={problem} />
      <Button
        look={isAgain ? 'secondary' : 'primary'}
        busy={pending}
        disabled={isTwice || columns.length === 0}
        onClick={() => void run({ input: { id: job.id, version: job.version, columns, skipsUnreadable } })}
      >
        {t(isAgain ? 'checkAgain' : 'check')}
      </Button>
    </details>
  );
};
