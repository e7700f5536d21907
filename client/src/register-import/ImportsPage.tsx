import { useQuery } from '@apollo/client/react';
import { Fragment, useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import { IMPORTER_KINDS } from 'shared/registers/findings.ts';
import type { SheetName } from 'shared/registers/findings.ts';
import { formatInstant, formatNumber, formatPercent } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { importUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { sheetsOf } from './import-state.ts';
import { RegisterImportsDocument } from './imports.graphql.ts';
import type { RegisterImportsQuery } from './imports.graphql.ts';
import { IMPORT_WORDS } from './register-import.words.ts';
import { LARGEST_FILE, uploadSheet } from './upload.ts';
import type { Upload } from './upload.ts';
import './register-import.css';

/** A language's own name. */
const LANGUAGE = { RU: 'русский', KK: 'қазақша', EN: 'English' } as const;

interface SheetsProps {
  /** Kinds that the viewer may import. */
  readonly sheets: readonly SheetName[];
}

const Templates = ({ sheets }: SheetsProps): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  return (
    <>
      <p>{t('templates')}</p>
      {sheets.map((sheet) => (
        <Fragment key={sheet}>
          <h2>{t.of('kind', sheet)}</h2>
          <ul className="plain import-templates">
            {LOCALES.map((locale) => (
              <li key={locale}>
                <a className={buttonClass('quiet')} href={`${localePrefix[locale]}/imports/template.xlsx?sheet=${sheet}`} download>
                  {t('template', { language: LANGUAGE[locale] })}
                </a>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
};

interface KindFieldProps extends SheetsProps {
  readonly chosen: SheetName | null;
  readonly onChoose: (sheet: SheetName | null) => void;
}

/** What the file is, where the viewer may import several kinds: recognised unless it is said. */
const KindField = ({ sheets, chosen, onChoose }: KindFieldProps): ReactElement | null => {
  const t = useWords(IMPORT_WORDS);
  if (sheets.length < 2) return null;
  return (
    <SelectField
      label={t('whatKind')}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => onChoose(sheets.find((sheet) => sheet === currentTarget.value) ?? null)}
    >
      <option value="">{t('byHeadings')}</option>
      {sheets.map((sheet) => (
        <option key={sheet} value={sheet}>
          {t.of('kind', sheet)}
        </option>
      ))}
    </SelectField>
  );
};

interface Running {
  readonly upload: Upload;
  readonly share: number;
}

const UploadForm = ({ sheets }: SheetsProps): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const locale = useLocale();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const send = async (): Promise<void> => {
    if (!file) return setWrong(t('chooseFile'));
    if (file.size > LARGEST_FILE) return setWrong(t('tooLarge'));
    setProblem(null);
    const upload = uploadSheet(file, sheet, (share) => setRunning((before) => before && { ...before, share }));
    setRunning({ upload, share: 0 });
    const answer = await upload.answer;
    setRunning(null);
    if (answer && 'problem' in answer) setProblem(answer.problem);
    if (answer && 'id' in answer) await navigate(importUrl(answer.id));
  };
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        type="file"
        accept=".xlsx,.csv,.txt,.tsv"
        label={t('file')}
        hint={t('fileHint')}
        problem={wrong}
        onChange={({ currentTarget }) => {
          setWrong(null);
          setFile(currentTarget.files?.[0] ?? null);
        }}
      />
      <KindField sheets={sheets} chosen={sheet} onChoose={setSheet} />
      <ProblemNotice problem={problem} />
      <p className="import-actions">
        <Button type="submit" look="primary" busy={running !== null}>
          {t('send')}
        </Button>
        {running && (
          <>
            <span aria-live="polite">{t('sending', { percent: formatPercent(locale, running.share * 100, 0) })}</span>
            <Button look="quiet" onClick={() => running.upload.cancel()}>
              {t('cancel')}
            </Button>
          </>
        )}
      </p>
    </form>
  );
};

const History = ({ imports }: { readonly imports: RegisterImportsQuery['registerImports'] }): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const locale = useLocale();
  if (imports.length === 0) return <p className="muted">{t('noHistory')}</p>;
  return (
    <ul className="plain">
      {imports.map(({ id, sheet, fileName, state, problem, rows, createdAt, createdByName, fileDigest }) => (
        <li key={id} className="panel">
          <h3>
            <Link to={importUrl(id)}>{fileName}</Link>
          </h3>
          <p>
            {t.of('state', state)}
            {problem && `. ${t.of('problem', problem)}`}
          </p>
          <p className="small muted">
            {[
              t.of('kind', sheet),
              t('who', { name: createdByName, at: formatInstant(locale, createdAt) }),
              t.count('rows', rows, formatNumber(locale, rows)),
            ].join(' · ')}
          </p>
          <p className="small muted import-digest">{`SHA-256 ${fileDigest.slice(0, 16)}…`}</p>
        </li>
      ))}
    </ul>
  );
};

const Imports = ({ sheets }: SheetsProps): ReactElement => {
  const t = useWords(IMPORT_WORDS);
  const { data, error } = useQuery(RegisterImportsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('title')} />
      <h1>{t('title')}</h1>
      <p className="muted">{t('lead')}</p>
      <Templates sheets={sheets} />
      <UploadForm sheets={sheets} />
      <h2>{t('history')}</h2>
      <ProblemNotice problem={error ? toProblem(error) : null} />
      {data ? <History imports={data.registerImports} /> : !error && <Skeleton lines={4} label={t('loading')} />}
    </>
  );
};

export const Component = (): ReactElement => (
  <SignedIn kinds={IMPORTER_KINDS}>{(viewer) => <Imports sheets={sheetsOf(viewer)} />}</SignedIn>
);
