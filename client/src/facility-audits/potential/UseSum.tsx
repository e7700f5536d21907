import type { ReactElement } from 'react';
import { figuresOf } from 'shared/audits/potential.ts';
import { formatDate, formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { useAnswerText } from '../answer-text.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import type { AuditAnswerFragment } from '../potential.graphql.ts';
import { useValueRule } from './useValueRule.ts';
import { USE_POTENTIAL_WORDS } from './use-potential.words.ts';
import type { Potential } from './use-potential.shown.ts';

type Cell = Potential['forUse']['cells'][number];

interface RowProps {
  readonly cell: Cell;
  readonly answer: AuditAnswerFragment | undefined;
  readonly use: Potential['forUse']['use'];
}

/** What was answered, how it is known, and how the value follows from it. */
const Answer = ({ cell, answer, use }: RowProps): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const words = useWords(AUDIT_WORDS);
  const locale = useLocale();
  const text = useAnswerText();
  const rule = useValueRule()(cell.criterion, answer, use);
  if (!answer) return <>{t('noAnswer')}</>;
  if (answer.reason !== null) return <>{t('reason', { reason: answer.reason })}</>;
  return (
    <>
      {text(answer)}
      {answer.grade && answer.on && (
        <span className="small under">
          {t('evidenceOn', { grade: words.of('grade', answer.grade), day: formatDate(locale, answer.on) })}
        </span>
      )}
      {rule !== null && <span className="muted small under">{rule}</span>}
      {answer.method !== null && <span className="muted small under">{answer.method}</span>}
    </>
  );
};

const useFigure = (): ((value: number) => string) => {
  const locale = useLocale();
  return (value) => formatNumber(locale, value, 3);
};

const Row = (props: RowProps): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const words = useWords(AUDIT_WORDS);
  const figure = useFigure();
  const { criterion, weight, value, evidence } = props.cell;
  const product = weight * (value ?? 0);
  return (
    <tr>
      <th scope="row">{words.of('criterion', criterion)}</th>
      <td data-label={t.of('column', 'answer')}>
        <div>
          <Answer {...props} />
        </div>
      </td>
      <td className="number" data-label={t.of('column', 'weight')}>
        {weight}
      </td>
      <td className="number" data-label={t.of('column', 'value')}>
        {value === null ? t('unknown') : figure(value)}
      </td>
      <td className="number" data-label={t.of('column', 'product')}>
        {value === null ? '–' : figure(product)}
      </td>
      <td className="number" data-label={t.of('column', 'bounds')}>
        {value === null ? `0–${weight}` : figure(product)}
      </td>
      <td className="number" data-label={t.of('column', 'evidence')}>
        {figure(evidence)}
      </td>
      <td className="number" data-label={t.of('column', 'proof')}>
        {figure(weight * evidence)}
      </td>
    </tr>
  );
};

const Totals = ({ cells }: { readonly cells: readonly Cell[] }): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const figure = useFigure();
  const { total, known, score, evidence } = figuresOf(cells).sums;
  return (
    <tr>
      <th scope="row" colSpan={2}>
        {t('total')}
      </th>
      <td className="number" data-label={t.of('column', 'weight')}>{`T = ${total}`}</td>
      <td className="number" data-label={t.of('column', 'value')}>{`K = ${known}`}</td>
      <td className="number" data-label={t.of('column', 'product')}>{`S = ${figure(score)}`}</td>
      <td className="number" data-label={t.of('column', 'bounds')}>
        {`${figure(score)}–${figure(score + total - known)}`}
      </td>
      <td className="number" colSpan={2} data-label={t.of('column', 'proof')}>{`E = ${figure(evidence)}`}</td>
    </tr>
  );
};

const COLUMNS = ['criterion', 'answer', 'weight', 'value', 'product', 'bounds', 'evidence', 'proof'] as const;

/** One row for each criterion of the use: answer, evidence, weight, value, and what it adds to the sums. */
export const UseSum = ({ potential }: { readonly potential: Potential }): ReactElement => {
  const t = useWords(USE_POTENTIAL_WORDS);
  const { use, cells } = potential.forUse;
  return (
    <>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <thead>
            <tr>
              {COLUMNS.map((column, nth) => (
                <th key={column} scope="col" className={nth > 1 ? 'number wrap' : undefined}>
                  {t.of('column', column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <Row
                key={cell.criterion}
                cell={cell}
                use={use}
                answer={potential.answers.find(({ criterion }) => criterion === cell.criterion)}
              />
            ))}
            <Totals cells={cells} />
          </tbody>
        </table>
      </div>
      <p className="muted small">{t('legend')}</p>
    </>
  );
};
