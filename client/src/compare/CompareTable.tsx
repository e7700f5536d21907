import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { compareUrl, interestUrl, newInterestUrl, opportunityUrl } from '../kernel/urls.ts';
import { isOfKind, useViewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { Unknown } from '../sources/AsOf.tsx';
import { Disputed } from '../sources/Disputed.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { Compared } from './compare-address.ts';
import { differs, isUnknownToAll } from './compare-rows.ts';
import type { ComparedOne, Row, RowsOfGroup } from './compare-rows.ts';
import { COMPARE_WORDS } from './compare.words.ts';
import { Lines } from './Lines.tsx';
import './CompareTable.css';

interface HeadingProps {
  readonly one: ComparedOne;
  readonly compared: Compared;
  /** The pressed button disappears with its column: the focus moves to the heading. */
  readonly onRemoved: () => void;
}

const Heading = ({ one, compared, onRemoved }: HeadingProps): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  const others = [...compared.shown, ...compared.beyond].filter((slug) => slug !== one.slug);
  return (
    <th scope="col">
      <Link className="compare-name" to={opportunityUrl(one.slug)}>
        <LocalText text={one.title} />
      </Link>
      <Link className="compare-remove no-print" to={compareUrl(others, compared.onlyDifferences)} preventScrollReset onClick={onRemoved}>
        <Icon name="close" />
        {t('remove')}
        <span className="hidden">{`: ${one.title.text}`}</span>
      </Link>
    </th>
  );
};

const RowLine = ({ of }: { readonly of: Row }): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  const isDifferent = differs(of);
  return (
    <tr className={isUnknownToAll(of) ? 'compare-unknown' : undefined}>
      <th scope="row">
        <span className="compare-label">
          {of.label}
          {isDifferent && (
            <span className="compare-sign" title={t('differs')}>
              <span aria-hidden="true">{'≠'}</span>
              <span className="hidden">{`, ${t('differs')}`}</span>
            </span>
          )}
        </span>
      </th>
      {of.cells.map((cell, place) => (
        <td key={place}>
          {cell ? cell.node : <Unknown />}
          {cell?.isDisputed && <Disputed />}
        </td>
      ))}
    </tr>
  );
};

/** Printed only, in place of the rows without values. */
const UnknownLine = ({ rows, columns }: { readonly rows: readonly Row[]; readonly columns: number }): ReactElement | null => {
  const t = useWords(COMPARE_WORDS);
  const unknown = rows.filter(isUnknownToAll);
  if (unknown.length === 0) return null;
  return (
    <tr className="compare-known">
      <th scope="row">{t('unknownToAll')}</th>
      <td colSpan={columns}>
        <Lines lines={unknown.map(({ key, label }) => ({ key, node: label }))} />
      </td>
    </tr>
  );
};

/** The link to the reader's own interest, or to a new one; the form itself asks visitors to sign in. */
const Interest = ({ one }: { readonly one: ComparedOne }): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  const viewer = useViewer();
  if (one.myInterest) {
    return <Link to={interestUrl(one.myInterest.id)}>{one.myInterest.state === 'DRAFT' ? t('continueDraft') : t('seeInterest')}</Link>;
  }
  if (!one.acceptsInterest) return <span className="muted">{t('closedTitle')}</span>;
  if (viewer?.level === 'FULL' && !isOfKind(viewer, 'INVESTOR')) return <span className="muted">{t('otherRole')}</span>;
  return (
    <Link className={buttonClass('primary')} to={newInterestUrl(one.slug)}>
      {t('express')}
      <span className="hidden">{`: ${one.title.text}`}</span>
    </Link>
  );
};

interface Props {
  readonly all: readonly ComparedOne[];
  readonly groups: RowsOfGroup;
  readonly compared: Compared;
  readonly onRemoved: () => void;
}

/** One column each. It scrolls inside itself on a narrow screen; the names stay visible. */
export const CompareTable = ({ all, groups, compared, onRemoved }: Props): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <section className="table-frame compare-frame" aria-labelledby="compare-caption" tabIndex={0}>
      <table className={`compare compare-of-${all.length}`}>
        <caption id="compare-caption" className="hidden">
          {t('caption')}
        </caption>
        <thead>
          <tr>
            <td className="compare-corner">
              <span className="hidden">{t('corner')}</span>
            </td>
            {all.map((one) => (
              <Heading key={one.id} one={one} compared={compared} onRemoved={onRemoved} />
            ))}
          </tr>
        </thead>
        {groups.map(({ group, rows }) => (
          <tbody key={group}>
            <tr className="compare-group">
              <th scope="rowgroup" colSpan={all.length + 1}>
                <span className="compare-label">{t.of('group', group)}</span>
              </th>
            </tr>
            {rows.map((one) => (
              <RowLine key={one.key} of={one} />
            ))}
            <UnknownLine rows={rows} columns={all.length} />
          </tbody>
        ))}
        <tbody className="no-print">
          <tr>
            <th scope="row">
              <span className="compare-label">{t('express')}</span>
            </th>
            {all.map((one) => (
              <td key={one.id}>
                <Interest one={one} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
};
