import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { ProjectProposalsDocument } from './matching.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import { projectFrom } from './project-form.ts';
import type { ProjectForm } from './project-form.ts';
import { useCriterionWords } from './useCriterionWords.ts';
import './matching.css';

interface Props {
  readonly onBegin: (form: ProjectForm) => void;
}

/** A project that could be begun: with what, before it is. */
const Item = ({ title, form, onBegin }: Props & { readonly title: string; readonly form: ProjectForm }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  return (
    <li className="panel">
      <h3>{title}</h3>
      <ul>
        {form.musts.map((must) => (
          <li key={must.key}>{`${words.name(must.key)}: ${words.wanted(must)}`}</li>
        ))}
      </ul>
      <Button onClick={() => onBegin(form)}>
        {t('begin')}
        <span className="hidden">{`: ${title}`}</span>
      </Button>
    </li>
  );
};

/** What the investor has stated elsewhere, shown before anything is made of it. */
export const ProjectBasis = ({ onBegin }: Props): ReactElement | null => {
  const t = useWords(MATCHING_WORDS);
  const { data } = useQuery(ProjectProposalsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data || data.projectProposals.length === 0) return null;
  const proposals = data.projectProposals.map(({ id, search, opportunity, musts, brings }) => {
    const name = search ?? opportunity?.text ?? '';
    return { id, title: t(search === null ? 'basisInterest' : 'basisSearch', { name }), form: projectFrom(name, musts, brings) };
  });
  return (
    <section className="section" aria-labelledby="basis">
      <h2 id="basis">{t('basis')}</h2>
      <p className="muted">{t('basisLead')}</p>
      <ul className="match-projects">
        {proposals.map(({ id, title, form }) => (
          <Item key={id} title={title} form={form} onBegin={onBegin} />
        ))}
      </ul>
    </section>
  );
};
