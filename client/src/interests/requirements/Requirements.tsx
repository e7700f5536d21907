import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatMoneyFull } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { InterestRequirementsFragmentDoc } from './requirements.graphql.ts';
import type { InterestRequirementsFragment } from './requirements.graphql.ts';
import { formatClauseValue } from '../../special-zones/terms/clause-value.ts';
import { MrpInTenge } from '../../special-zones/terms/MrpInTenge.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { ClauseSource, isPaper, PaperList, TickedPapers } from './Papers.tsx';
import type { Clause } from './Papers.tsx';
import { PromisedAnswer } from './PromisedAnswer.tsx';

type Asked = InterestRequirementsFragment;

/** The figure of a clause, and what a share of the investment is in money. */
const Figure = ({ clause, fields }: { readonly clause: Clause; readonly fields: Asked['fields'] }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const { key, value, unit } = clause;
  const { investment, currency } = fields;
  if (value === null || unit === null) return null;
  const shown = formatClauseValue(locale, value, unit);
  if (key !== 'SECURITY_SHARE' || investment === null)
    return (
      <>
        <strong>{shown}</strong>
        <MrpInTenge value={value} unit={unit} />
      </>
    );
  return (
    <strong>{`${shown}; ${t('securityOf', { sum: formatMoneyFull(locale, Math.round((investment * value) / 100), currency) })}`}</strong>
  );
};

const Rule = ({ clause, fields }: { readonly clause: Clause; readonly fields: Asked['fields'] }): ReactElement => (
  <>
    <dt>
      <LocalText text={clause.title} />
    </dt>
    <dd>
      <Figure clause={clause} fields={fields} />
      {clause.text && (
        <p className="small">
          <LocalText text={clause.text} />
        </p>
      )}
      <ClauseSource source={clause.source} />
    </dd>
  </>
);

interface Props {
  readonly from: FragmentType<typeof InterestRequirementsFragmentDoc>;
  /** The investor's own interest: the investor may tick what is ready. */
  readonly isOwn?: boolean;
}

/** What the zone requires with the application, and when it must answer. Nothing outside zones. */
export const Requirements = ({ from, isOwn = true }: Props): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const data = useFields(InterestRequirementsFragmentDoc, from);
  if (!data || data.requirements.length === 0) return null;
  const papers = data.requirements.filter(isPaper);
  const rules = data.requirements.filter((clause) => !isPaper(clause));
  const promised = rules.find(({ key }) => key === 'ANSWER_WORKING_DAYS');
  const Shown = isOwn ? TickedPapers : PaperList;
  return (
    <section className="panel" aria-labelledby="requirements">
      <h2 id="requirements">{t('requirements')}</h2>
      <PromisedAnswer clock={data.answerClock} draft={data.state === 'DRAFT' ? promised : undefined} />
      <p className="small">{t('requirementsText')}</p>
      {papers.length > 0 && <Shown id={data.id} papers={papers} />}
      <dl className="facts">
        {rules.map((clause) => (
          <Rule key={clause.key} clause={clause} fields={data.fields} />
        ))}
      </dl>
    </section>
  );
};
