import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatInstant, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { managedOpportunitiesUrl, plannedMeasuresUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { FINDING_WORDS } from './finding.words.ts';
import { writable } from './import-state.ts';
import type { Import } from './import-state.ts';
import { ApplyRegisterImportDocument, UndoRegisterImportDocument } from './import.graphql.ts';
import { IMPORT_WORDS } from './register-import.words.ts';
import './register-import.css';

/** Where the rows of each kind of sheet are. */
const REGISTER: Readonly<Record<Import['sheet'], string>> = {
  FACILITIES: managedOpportunitiesUrl,
  ZONE_SITES: managedOpportunitiesUrl,
  MEASURES: plannedMeasuresUrl,
};

const Outcomes = ({ job }: { readonly job: Import }): ReactElement => {
  const words = useWords(FINDING_WORDS);
  const locale = useLocale();
  return (
    <ul className="plain import-counts">
      {job.outcomes.map(({ outcome, count }) => (
        <li key={outcome} className="import-verdict">
          <strong>{formatNumber(locale, count)}</strong> {words.of('outcome', outcome)}
        </li>
      ))}
    </ul>
  );
};

const Undo = ({ job }: { readonly job: Import }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const [isAsking, setAsking] = useState(false);
  const { run, pending, problem } = useSending(UndoRegisterImportDocument);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {`${t('undo')}…`}
      </Button>
      <Dialog title={t('undo')} open={isAsking} closeLabel={t('close')} onClose={() => setAsking(false)}>
        <p>{t('undoLead')}</p>
        <ProblemNotice problem={problem} />
        <Button
          look="danger"
          busy={pending}
          onClick={() => void run({ input: { id: job.id, version: job.version } }).then((done) => done && setAsking(false))}
        >
          {t('undoNow')}
        </Button>
      </Dialog>
    </>
  );
};

const Apply = ({ job }: { readonly job: Import }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const locale = useLocale();
  const { run, pending, problem } = useSending(ApplyRegisterImportDocument);
  const count = writable(job);
  return (
    <>
      <h2>{t('apply')}</h2>
      <p className="muted">{t.of('applyLead', job.sheet)}</p>
      <ProblemNotice problem={problem} />
      {count === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <Button look="primary" busy={pending} onClick={() => void run({ input: { id: job.id, version: job.version } })}>
          {t('applyNow', { count: formatNumber(locale, count) })}
        </Button>
      )}
    </>
  );
};

/** Writing the checked rows, what became of them, and taking them back. */
export const ImportWriting = ({ job }: { readonly job: Import }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const locale = useLocale();
  if (job.state === 'CHECKED')
    return (
      <section className="panel">
        <Apply job={job} />
      </section>
    );
  const at = job.undoneAt ?? job.appliedAt;
  return (
    <section className="panel">
      <Notice tone="good" title={t(job.state === 'UNDONE' ? 'undone' : 'applied')}>
        {at && <p className="small">{formatInstant(locale, at)}</p>}
      </Notice>
      <Outcomes job={job} />
      <p>
        <Link to={REGISTER[job.sheet]}>{t.of('toRegister', job.sheet)}</Link>
      </p>
      {job.state === 'APPLIED' && <Undo job={job} />}
    </section>
  );
};
