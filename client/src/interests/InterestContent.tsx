import { useQuery } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client';
import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { formatDate, formatMoneyFull, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { InterestContentFragmentDoc, OkedDivisionsDocument } from './interest-content.graphql.ts';
import { INTERESTS_WORDS } from './interests.words.ts';

const SHOWN = [
  'purpose',
  'okedDivision',
  'investment',
  'permanentJobs',
  'landHa',
  'powerMva',
  'startMonth',
  'ownFundsPercent',
  'partners',
  'message',
  'contactName',
  'contactPhone',
] as const satisfies readonly (keyof InterestFields)[];

/** `25` with its name, once the classifier has been loaded. */
const useDivision = (code: string | null): string | null => {
  const { data } = useQuery(OkedDivisionsDocument, { skip: code === null });
  const division = data?.okedSections.flatMap((section) => section.divisions).find((one) => one.code === code);
  return division ? `${division.code} · ${division.name.text}` : code;
};

const useValues = (fields: InterestFields): Record<(typeof SHOWN)[number], string | null> => {
  const locale = useLocale();
  const division = useDivision(fields.okedDivision);
  const figure = (value: number | null): string | null => (value === null ? null : formatNumber(locale, value, 6));
  return {
    ...fields,
    okedDivision: division,
    investment: fields.investment === null ? null : formatMoneyFull(locale, fields.investment, fields.currency),
    permanentJobs: figure(fields.permanentJobs),
    landHa: figure(fields.landHa),
    powerMva: figure(fields.powerMva),
    startMonth: fields.startMonth && formatDate(locale, fields.startMonth.slice(0, 7)),
    ownFundsPercent: figure(fields.ownFundsPercent),
  };
};

/** Everything that is stated, and what is not. */
export const FieldList = ({ fields }: { readonly fields: InterestFields }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const values = useValues(fields);
  return (
    <dl className="work-facts work-facts-long">
      {SHOWN.map((name) => (
        <Fragment key={name}>
          <dt>{t.of('field', name)}</dt>
          <dd className="work-typed">{values[name] ?? <span className="muted">{t('notStated')}</span>}</dd>
        </Fragment>
      ))}
      {fields.exclusionKnown && (
        <>
          <dt>{t.of('field', 'exclusionKnown')}</dt>
          <dd>{t('exclusionIsKnown')}</dd>
        </>
      )}
    </dl>
  );
};

interface Props {
  readonly from: FragmentType<typeof InterestContentFragmentDoc>;
  readonly title: ReactNode;
}

export const InterestContent = ({ from, title }: Props): ReactElement | null => {
  const data = useFields(InterestContentFragmentDoc, from);
  if (!data) return null;
  return (
    <section className="panel" aria-labelledby="content-title">
      <h2 id="content-title">{title}</h2>
      <FieldList fields={data.fields} />
    </section>
  );
};
