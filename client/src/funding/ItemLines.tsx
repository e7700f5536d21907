import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { nameIn } from './funding-item.ts';
import type { ItemLine } from './funding-item.ts';
import { MEASURE_WORDS } from '../measures/measures.words.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { standOf, subjectOfText } from './question-state.ts';
import type { QuestionText, Stand } from './question-state.ts';
import './ItemLines.css';

const STANDS: readonly Stand[] = ['FREE', 'MUST', 'BAN'];

interface RowProps {
  readonly line: ItemLine;
  readonly stand: Stand;
  readonly hasReason: boolean;
  readonly onStand: (stand: Stand) => void;
}

/** The category of a measure, or the sectors of a project. */
const Group = ({ line: { category, sectors } }: Pick<RowProps, 'line'>): ReactElement => {
  const names = useWords(MEASURE_WORDS);
  return (
    <span className="muted small under">
      {category ? names.of('category', category) : sectors.map(({ code, name }) => `${code} ${name.text}`).join('; ')}
    </span>
  );
};

const Row = ({ line, stand, hasReason, onStand }: RowProps): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const { url, title, place, cost, isDraft, reason } = line;
  return (
    <tr>
      <th scope="row">
        <Link to={url}>
          <LocalText text={title} />
        </Link>
        {isDraft && <span className="muted small under">{t('draft')}</span>}
      </th>
      <td data-label={t('town')}>
        {place && <LocalText text={place} />}
        <Group line={line} />
      </td>
      <td className="number" data-label={t('cost')}>
        <Money amount={cost} />
      </td>
      {hasReason && <td data-label={t('why')}>{reason && t.of('reason', reason)}</td>}
      <td data-label={t('decide')} className="no-print funding-stand">
        <select
          aria-label={t('standOf', { name: nameIn(line) })}
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
  readonly lines: readonly ItemLine[];
  readonly spent?: number;
  readonly text: QuestionText;
  readonly onStand: (slug: string, stand: Stand) => void;
}

/** Measures or projects of an answer, each with the reader's decision for the next one. */
export const ItemLines = ({ title, lines, spent, text, onStand }: Props): ReactElement | null => {
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
              <th scope="col">{t.of('item', subjectOfText(text))}</th>
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
                key={line.slug}
                line={line}
                hasReason={hasReason}
                stand={standOf(text, line.slug)}
                onStand={(stand) => onStand(line.slug, stand)}
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
