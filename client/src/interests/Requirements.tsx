import { useFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatDate, formatMoney } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { InterestRequirementsFragmentDoc } from '../gql-work/graphql.ts';
import type { InterestRequirementsFragment } from '../gql-work/graphql.ts';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';
import { useReadyPapers } from './useReadyPapers.ts';

type Asked = InterestRequirementsFragment;
type Clause = Asked['requirements'][number];

const isPaper = ({ key }: Clause): boolean => key.startsWith('PAPER_');

const Papers = ({ id, papers }: { readonly id: string; readonly papers: readonly Clause[] }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const [ready, mark] = useReadyPapers(id);
  const count = papers.filter(({ key }) => ready.includes(key)).length;
  return (
    <>
      <p aria-live="polite">{t('readyOf', { ready: count, all: papers.length })}</p>
      <ul className="plain">
        {papers.map(({ key, title }) => (
          <li key={key}>
            <label className="choice">
              <input type="checkbox" checked={ready.includes(key)} onChange={({ currentTarget }) => mark(key, currentTarget.checked)} />
              <span>
                <LocalText text={title} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className="small muted">{t('requirementsMark')}</p>
    </>
  );
};

const PaperList = ({ papers }: { readonly papers: readonly Clause[] }): ReactElement => (
  <ul>
    {papers.map(({ key, title }) => (
      <li key={key}>
        <LocalText text={title} />
      </li>
    ))}
  </ul>
);

const Rule = ({ clause, fields }: { readonly clause: Clause; readonly fields: Asked['fields'] }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const { investment, currency } = fields;
  const percent = clause.key === 'SECURITY_SHARE' ? clause.value : null;
  return (
    <>
      <dt>
        <LocalText text={clause.title} />
      </dt>
      <dd>
        {percent !== null && investment !== null && (
          <strong>{t('securitySum', { percent, sum: formatMoney(locale, Math.round((investment * percent) / 100), currency) })}</strong>
        )}
        {clause.text && (
          <p className="small">
            <LocalText text={clause.text} />
          </p>
        )}
        {clause.source && (
          <span className="small muted">
            <SourceLink source={clause.source} />
          </span>
        )}
      </dd>
    </>
  );
};

const Answer = ({ answerBy, requirements }: Pick<Asked, 'answerBy' | 'requirements'>): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const promised = requirements.find(({ key }) => key === 'ANSWER_WORKING_DAYS')?.value;
  if (answerBy === null) return null;
  return (
    <p>
      <strong>{t('answerBy', { date: formatDate(locale, answerBy) })}</strong>{' '}
      <span className="small muted">{t('answerByHint', { count: promised ?? 0 })}</span>
    </p>
  );
};

interface Props {
  readonly from: FragmentType<typeof InterestRequirementsFragmentDoc>;
  /** The investor's own, who may tick what is ready. */
  readonly isOwn?: boolean;
}

/** What the zone asks for with the application to take part, and when it must answer. Nothing outside zones. */
export const Requirements = ({ from, isOwn = true }: Props): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const { data, complete } = useFragment({ fragment: InterestRequirementsFragmentDoc, fragmentName: 'InterestRequirements', from });
  if (!complete || data.requirements.length === 0) return null;
  const papers = data.requirements.filter(isPaper);
  const rules = data.requirements.filter((clause) => !isPaper(clause));
  return (
    <section className="panel" aria-labelledby="requirements">
      <h2 id="requirements">{t('requirements')}</h2>
      <Answer answerBy={data.answerBy} requirements={data.requirements} />
      <p className="small">{t('requirementsText')}</p>
      {isOwn ? <Papers id={data.id} papers={papers} /> : <PaperList papers={papers} />}
      <dl className="facts">
        {rules.map((clause) => (
          <Rule key={clause.key} clause={clause} fields={data.fields} />
        ))}
      </dl>
    </section>
  );
};
