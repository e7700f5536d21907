import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneTermsUrl } from '../kernel/urls.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { mainClauses } from '../opportunities/main-clauses.ts';
import { formatClauseValue } from '../special-zones/terms/clause-value.ts';
import { MrpInTenge } from '../special-zones/terms/MrpInTenge.tsx';
import { TERMS_WORDS } from '../special-zones/terms/terms.words.ts';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { row } from './compare-rows.ts';
import type { Cell, ComparedOne, Row } from './compare-rows.ts';
import { COMPARE_WORDS } from './compare.words.ts';
import { useNotApplicable } from './useThingRows.tsx';

type Zone = NonNullable<ComparedOne['zone']>;
type Terms = NonNullable<ComparedOne['termsInForce']>;
type Clause = Terms['clauses'][number];

const Version = ({ zone, terms }: { readonly zone: Zone; readonly terms: Terms }): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  const words = useWords(TERMS_WORDS);
  return (
    <>
      <Link to={zoneTermsUrl(zone.slug, terms.number)}>{words('versionName', { number: terms.number })}</Link>
      {terms.effectiveFrom && (
        <span className="muted small under">
          {t('termsFrom')} <DateText date={terms.effectiveFrom} />
        </span>
      )}
    </>
  );
};

const hasValue = ({ value, unit }: Clause): boolean => typeof value === 'number' && unit !== null;

const ClauseCell = ({ clause }: { readonly clause: Clause }): ReactElement => {
  const locale = useLocale();
  const { value, unit, text } = clause;
  if (typeof value === 'number' && unit)
    return (
      <span>
        {formatClauseValue(locale, value, unit)}
        <MrpInTenge value={value} unit={unit} />
      </span>
    );
  return text ? <LocalText text={text} /> : <></>;
};

const versionCell = ({ zone, termsInForce }: ComparedOne, outside: string, none: string): Cell => {
  if (!zone) return { same: 'outside', node: outside };
  if (!termsInForce) return { same: 'none', node: <span className="muted">{none}</span> };
  return { same: termsInForce.id, node: <Version zone={zone} terms={termsInForce} /> };
};

/** The zone terms that would apply: the version in force, and its main clauses when any column has them. */
export const useTermsRows = (all: readonly ComparedOne[]): Row[] => {
  const t = useWords(COMPARE_WORDS);
  const notApplicable = useNotApplicable();
  const clauses = mainClauses(all.flatMap(({ termsInForce }) => termsInForce?.clauses ?? []));
  const clauseCell = ({ zone, termsInForce }: ComparedOne, key: string): Cell | null => {
    if (!zone) return notApplicable;
    const clause = termsInForce?.clauses.find((one) => one.key === key);
    if (!clause || !(hasValue(clause) || clause.text)) return null;
    return {
      same: hasValue(clause) ? [clause.value, clause.unit] : clause.text?.text,
      node: <ClauseCell clause={clause} />,
      isDisputed: zone.disputed.includes(key),
    };
  };
  return [
    row(
      'version',
      t('version'),
      all.map((one) => versionCell(one, t('generalRules'), t('termsNone'))),
    ),
    ...clauses.map(({ key, title }) =>
      row(
        key,
        <LocalText text={title} />,
        all.map((one) => clauseCell(one, key)),
      ),
    ),
  ];
};
