import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { fieldProblem } from '../../kernel/problem.ts';
import { isOfKind } from '../../kernel/session.ts';
import type { Viewer } from '../../kernel/session.ts';
import { managedOpportunityUrl } from '../../kernel/urls.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useWords } from '../../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { OPPORTUNITY_EDITOR_WORDS } from '../opportunity-editor.words.ts';
import { CreateOpportunityDocument } from './managed-list.graphql.ts';

const kindsOf = (viewer: Viewer): OpportunityKind[] => [
  ...(isOfKind(viewer, 'SPK') ? (['FACILITY', 'ANCHOR_PROJECT', 'INDUSTRIAL_SITE'] as const) : []),
  ...(isOfKind(viewer, 'ZONE_COMPANY') ? (['ZONE_SITE'] as const) : []),
];

/** Begins a draft that nobody else sees. Sent twice, it makes one row. */
export const CreateForm = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const refusal = useFieldWords();
  const navigate = useNavigate();
  const kinds = kindsOf(viewer);
  const zones = viewer.memberships.flatMap((membership) => membership.zones);
  const [id] = useState(() => crypto.randomUUID());
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<OpportunityKind>(kinds[0] ?? 'FACILITY');
  const [zone, setZone] = useState(zones[0]?.slug ?? '');
  const { run, pending, problem } = useSending(CreateOpportunityDocument);
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const made = await run({ input: { id, kind, title: { ru: title }, zone: kind === 'ZONE_SITE' ? zone : null } });
    if (made) await navigate(managedOpportunityUrl(made.createOpportunity.slug));
  };
  return (
    <details className="panel">
      <summary>{t('newTitle')}</summary>
      <form className="form" onSubmit={(event) => void create(event)}>
        <ProblemNotice problem={problem} />
        <TextField
          label={t('newName')}
          value={title}
          longest={200}
          problem={refusal(fieldProblem(problem, 'title'))}
          onChange={(event) => setTitle(event.target.value)}
        />
        <SelectField
          label={t('newKind')}
          value={kind}
          onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? kind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {words.of('kind', one)}
            </option>
          ))}
        </SelectField>
        {kind === 'ZONE_SITE' && (
          <SelectField label={t('newZone')} value={zone} onChange={(event) => setZone(event.target.value)}>
            {zones.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name.text}
              </option>
            ))}
          </SelectField>
        )}
        <Button type="submit" look="primary" busy={pending}>
          {t('create')}
        </Button>
      </form>
    </details>
  );
};
