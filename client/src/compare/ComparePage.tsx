import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { compareUrl } from '../kernel/urls.ts';
import { PageHead } from '../page/PageHead.tsx';
import { PrintLine } from '../page/PrintLine.tsx';
import { useFieldsOfAll } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { CompareDocument } from './compare.graphql.ts';
import type { CompareQuery } from './compare.graphql.ts';
import { OpportunitySheetFragmentDoc } from './opportunity-sheet.graphql.ts';
import { Waiting } from '../sources/Waiting.tsx';
import { readCompared } from './compare-address.ts';
import type { Compared } from './compare-address.ts';
import { differs, GROUPS } from './compare-rows.ts';
import type { ComparedOne, Group, Row, RowsOfGroup } from './compare-rows.ts';
import { COMPARE_WORDS } from './compare.words.ts';
import { CompareNotices, TooFew } from './CompareNotices.tsx';
import { CompareTable } from './CompareTable.tsx';
import { useConditionRows, useFigureRows, useUtilityRows } from './useSiteRows.tsx';
import { useTermsRows } from './useTermsRows.tsx';
import { usePlaceRows, useSourceRows, useStateRows } from './useThingRows.tsx';
import './ComparePage.css';

const useGroups = (all: readonly ComparedOne[]): Record<Group, Row[]> => ({
  thing: usePlaceRows(all),
  state: useStateRows(all),
  figures: useFigureRows(all),
  utilities: useUtilityRows(all),
  site: useConditionRows(all),
  terms: useTermsRows(all),
  sources: useSourceRows(all),
});

interface ViewsProps {
  readonly compared: Compared;
  readonly different: number;
}

const Views = ({ compared, different }: ViewsProps): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  const slugs = [...compared.shown, ...compared.beyond];
  const link = (onlyDifferences: boolean, label: string): ReactElement => (
    <Link
      to={compareUrl(slugs, onlyDifferences)}
      preventScrollReset
      replace
      aria-current={compared.onlyDifferences === onlyDifferences ? 'true' : undefined}
    >
      {label}
    </Link>
  );
  return (
    <nav className="views" aria-label={t('rows')}>
      {link(false, t('allRows'))}
      {link(true, t('onlyDifferences', { count: different }))}
    </nav>
  );
};

interface SideBySideProps {
  readonly all: readonly ComparedOne[];
  readonly compared: Compared;
  readonly onRemoved: () => void;
}

const SideBySide = ({ all, compared, onRemoved }: SideBySideProps): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  const groups = useGroups(all);
  const rows = (group: Group): Row[] => (compared.onlyDifferences && all.length > 1 ? groups[group].filter(differs) : groups[group]);
  const shown: RowsOfGroup = GROUPS.map((group) => ({ group, rows: rows(group) })).filter((one) => one.rows.length > 0);
  const different = GROUPS.flatMap((group) => groups[group]).filter(differs).length;
  return (
    <>
      {all.length > 1 && (
        <div className="compare-bar no-print">
          <Views compared={compared} different={different} />
          <p className="small muted">{t('legend')}</p>
        </div>
      )}
      {shown.length === 0 && <p>{t('noDifferences')}</p>}
      <CompareTable all={all} groups={shown} compared={compared} onRemoved={onRemoved} />
    </>
  );
};

type FoundProps = Omit<SideBySideProps, 'all'> & Pick<CompareQuery, 'shown'>;

const Found = ({ shown, ...rest }: FoundProps): ReactElement | null => {
  const data = useFieldsOfAll(OpportunitySheetFragmentDoc, shown);
  if (!data) return null;
  return <SideBySide all={data.map((sheet, at) => ({ ...sheet, termsInForce: shown[at]?.termsInForce ?? null }))} {...rest} />;
};

/** Up to four opportunities side by side, given by the address. */
export const Component = (): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  const [params] = useSearchParams();
  const heading = useRef<HTMLHeadingElement>(null);
  const compared = readCompared(params);
  const isNothing = compared.shown.length === 0;
  const variables = { slugs: [...compared.shown], beyond: compared.beyond.slice(0, 10) };
  const { data, previousData, error } = useQuery(CompareDocument, { variables, skip: isNothing });
  const found = isNothing ? undefined : (data ?? previousData);
  return (
    <div className="compare-page">
      <PageHead title={t('title')} description={t('description')} unlisted />
      <h1 ref={heading} tabIndex={-1}>
        {t('title')}
      </h1>
      <PrintLine />
      {isNothing && <TooFew />}
      {!isNothing && !found && <Waiting error={error} />}
      {found && <CompareNotices compared={compared} found={found} />}
      {found && found.shown.length > 0 && <Found shown={found.shown} compared={compared} onRemoved={() => heading.current?.focus()} />}
    </div>
  );
};
