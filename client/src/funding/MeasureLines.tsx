import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { measureUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { FundingRunFragment } from './funding.graphql.ts';
import { MEASURE_WORDS } from '../measures/measures.words.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { costOf } from './measure-cost.ts';
import { standOf } from './question-state.ts';
import type { QuestionText, Stand } from './question-state.ts';
import './MeasureLines.css';

type Line = FundingRunFragment['chosen'][number] & Partial<FundingRunFragment['out'][number]>;

const STANDS: readonly Stand[] = ['FREE', 'MUST', 'BAN'];

interface RowProps {
  readonly line: Line;
  readonly stand: Stand;
  readonly hasReason: boolean;
  readonly onStand: (stand: Stand) => void;
}

const Row = ({ line: { measure, reason }, stand, hasReason, onStand }: RowProps): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const names = useWords(MEASURE_WORDS);
  return (
    <tr>
      <th scope="row">
        <Link to={measureUrl(measure.slug)}>
          <LocalText text={measure.title} />
        </Link>
      </th>
      <td data-label={t('town')}>
        <LocalText text={measure.town.name} />
        <span className="muted small under">{names.of('category', measure.category)}</span>
      </td>
      <td className="number" data-label={t('cost')}>
        <Money amount={costOf(measure)} />
      </td>
      {hasReason && <td data-label={t('why')}>{reason && t.of('reason', reason)}</td>}
      <td data-label={t('decide')} className="no-print funding-stand">
        <select
          aria-label={t('standOf', { name: t('inTown', { town: measure.town.name.text, title: measure.title.text }) })}
          value={stand}
          onChange={(event) => onStand(STANDS.find((one) => one === event.currentTarget.value) ?? 'FREE')}
        >
          {STANDS.map((one) => (
            <option key={one} value={one}>
              {t.of('stand', one)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
};

/** Longer lists begin folded: three hundred rows are for those who ask. */
const FOLDED = 25;

interface Props {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly spent?: number;
  readonly text: QuestionText;
  readonly onStand: (slug: string, stand: Stand) => void;
}

/** Measures of an answer, each with the reader's decision for the next one. */
export const MeasureLines = ({ title, lines, spent, text, onStand }: Props): ReactElement | null => {
  const t = useWords(FUNDING_WORDS);
  const [isOpen, setOpen] = useState(false);
  if (lines.length === 0) return null;
  const hasReason = spent === undefined;
  const shown = isOpen ? lines : lines.slice(0, FOLDED);
  return (
    <section className="section">
      <h2>{t('counted', { title, count: String(lines.length) })}</h2>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <caption className="hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              <th scope="col">{t('town')}</th>
              <th scope="col" className="number">
                {t('cost')}
              </th>
              {hasReason && <th scope="col">{t('why')}</th>}
              <th scope="col" className="no-print">
                {t('decide')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <Row
                key={line.measure.slug}
                line={line}
                hasReason={hasReason}
                stand={standOf(text, line.measure.slug)}
                onStand={(stand) => onStand(line.measure.slug, stand)}
              />
            ))}
          </tbody>
          {spent !== undefined && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('total')}
                </th>
                <td className="number" data-label={t('cost')} colSpan={2}>
                  <Money amount={spent} />
                </td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {shown.length < lines.length && (
        <p className="after-table">
          <Button onClick={() => setOpen(true)}>{t('more', { count: String(lines.length) })}</Button>
        </p>
      )}
    </section>
  );
};
