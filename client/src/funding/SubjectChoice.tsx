import type { ReactElement } from 'react';
import { PORTFOLIO_COSTS } from 'shared/funding/question.ts';
import type { FundingPortfolio } from 'shared/funding/question.ts';
import { useViewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { CheckField, SelectField } from '../ui/Field.tsx';
import type { FundingPageQuery } from './funding.graphql.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { about } from './question-state.ts';
import type { PartProps } from './question-state.ts';

interface Props extends PartProps {
  readonly data: FundingPageQuery;
}

type Portfolio = FundingPageQuery['portfolios'][number];

const REAL = 'REAL';
const DEMO = 'DEMO';

const nameOf = (
  t: ReturnType<typeof useWords<(typeof FUNDING_WORDS)['RU']>>,
  { steward, invented, projects, stated, drafts }: Portfolio,
): string =>
  t(invented ? 'portfolioInvented' : 'portfolio', {
    name: steward.name.text,
    projects: t.count('projects', projects + drafts),
    stated: String(stated),
  });

interface TermsProps {
  readonly portfolio: FundingPortfolio;
  readonly onPortfolio: (portfolio: FundingPortfolio) => void;
}

/** What the money of an SPK is for; its own people may add what it has not published. */
const Terms = ({ portfolio, onPortfolio }: TermsProps): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const viewer = useViewer();
  const isOwn = viewer?.memberships.some(({ organisation }) => organisation.id === portfolio.steward) ?? false;
  return (
    <>
      <SelectField
        label={t('pays')}
        value={portfolio.pays}
        onChange={({ target }) => onPortfolio({ ...portfolio, pays: PORTFOLIO_COSTS.find((one) => one === target.value) ?? 'SPK_SOUGHT' })}
      >
        {PORTFOLIO_COSTS.map((one) => (
          <option key={one} value={one}>
            {t.of('costOf', one)}
          </option>
        ))}
      </SelectField>
      {isOwn && (
        <CheckField
          label={t('withDrafts')}
          checked={portfolio.withDrafts}
          onChange={({ currentTarget }) => onPortfolio({ ...portfolio, withDrafts: currentTarget.checked })}
        />
      )}
    </>
  );
};

/** What the budget is spread over: measures of plans, real or invented, or the projects of an SPK. */
export const SubjectChoice = ({ text, onText, data }: Props): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const { portfolios } = data;
  const { portfolio, invented } = text;
  const known = portfolio && portfolios.find((one) => one.steward.id === portfolio.steward && one.invented === invented);
  const choose = (value: string): void => {
    const chosen = portfolios.find(({ id }) => id === value);
    const of = chosen ? { steward: chosen.steward.id, pays: portfolio?.pays ?? 'SPK_SOUGHT', withDrafts: false } : null;
    onText(about(text, chosen ? chosen.invented : value === DEMO, of));
  };
  return (
    <>
      <SelectField
        label={t('which')}
        value={portfolio ? known?.id : invented ? DEMO : REAL}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <optgroup label={t('measuresTitle')}>
          <option value={REAL}>{t('real')}</option>
          {data.measures.totalCount > 0 && <option value={DEMO}>{t('invented')}</option>}
        </optgroup>
        <optgroup label={t('projectsTitle')}>
          {portfolios.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(t, one)}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {portfolio && <Terms portfolio={portfolio} onPortfolio={(changed) => onText({ ...text, portfolio: changed })} />}
    </>
  );
};
