import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { measureUrl, proposalUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ListCompleteness, MeasureCompleteness } from '../measures/CompletenessMeter.tsx';
import { MeasureBadges } from '../measures/MeasureBadges.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Button } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { MeasuresOfTownsDocument, ProposeMeasureDocument } from './desk.graphql.ts';
import type { MeasuresOfTownsQuery } from './desk.graphql.ts';
import { PLAN_EDITOR_WORDS } from './plan-editor.words.ts';

type Measure = MeasuresOfTownsQuery['measures']['edges'][number]['node'];

interface RowProps {
  readonly measure: Measure;
  readonly isBusy: boolean;
  readonly onEdit: (slug: string) => void;
}

const Row = ({ measure, isBusy, onEdit }: RowProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  return (
    <tr>
      <th scope="row">
        <Link to={measureUrl(measure.slug)}>
          <LocalText text={measure.title} />
        </Link>
        <span className="under">
          <MeasureBadges measure={measure} />
        </span>
      </th>
      <td data-label={t('town')}>
        <LocalText text={measure.town.name} />
      </td>
      <td data-label={t('completeness')}>
        <MeasureCompleteness missing={measure.missing} />
      </td>
      <td data-label={t('action')}>
        <Button busy={isBusy} onClick={() => onEdit(measure.slug)}>
          {t('edit')}
          <span className="hidden">{`: ${measure.title.text}`}</span>
        </Button>
      </td>
    </tr>
  );
};

const Rows = ({ measures }: { readonly measures: readonly Measure[] }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const navigate = useNavigate();
  const { run, pending, problem } = useSending(ProposeMeasureDocument);
  const edit = async (measure: string): Promise<void> => {
    const begun = await run({ input: { measure } });
    if (begun) await navigate(proposalUrl(begun.proposeMeasure.id));
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <caption className="hidden">{t('measures')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('measure')}</th>
              <th scope="col">{t('town')}</th>
              <th scope="col">{t('completeness')}</th>
              <th scope="col">{t('action')}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <Row key={measure.id} measure={measure} isBusy={pending} onEdit={(slug) => void edit(slug)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** The measures of the akimat's towns, with what is missing in each; every one can be taken up for a change. */
export const TownsMeasures = ({ towns }: { readonly towns: readonly string[] }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const locale = useLocale();
  const [after, setAfter] = useState<string | null>(null);
  const variables = { filter: { town: [...towns] }, after };
  const { data, previousData, error } = useQuery(MeasuresOfTownsDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
    skip: towns.length === 0,
  });
  const shown = data ?? previousData;
  if (towns.length === 0) return <p className="muted">{t('noMeasures')}</p>;
  if (!shown) return <Waiting error={error} />;
  const { edges, totalCount, completeness, pageInfo } = shown.measures;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <>
      <p>{t.count('found', totalCount, formatNumber(locale, totalCount))}</p>
      <ListCompleteness completeness={completeness} />
      <Rows measures={edges.map(({ node }) => node)} />
      <div className="actions">
        {after !== null && <Button onClick={() => setAfter(null)}>{t('start')}</Button>}
        {next && <Button onClick={() => setAfter(next)}>{t('next')}</Button>}
      </div>
    </>
  );
};
