import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { checkContent } from 'shared/opportunities/checks.ts';
import type { Surroundings } from 'shared/opportunities/checks.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { unknownsOf } from 'shared/opportunities/unknowns.ts';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { SaveStatus } from '../drafts/SaveStatus.tsx';
import { previewUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ChecksPanel, UnknownsPanel } from './ChecksPanel.tsx';
import { ContentConflict } from './ContentConflict.tsx';
import { PART_NAMES } from './form/fields.ts';
import { toContent } from './form/content.form.ts';
import type { ContentForm } from './form/content.form.ts';
import { useContentDraft } from './form/useContentDraft.ts';
import type { ContentOrigin } from './form/useContentDraft.ts';
import { EditorTownsDocument, PublishOpportunityDocument } from './managed.graphql.ts';
import { MissingList } from './MissingList.tsx';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';
import { ClaimList } from './parts/ClaimList.tsx';
import { PartList } from './parts/PartList.tsx';
import { ConsentSection, DealSection, NameSection, StatusSection } from './parts/RowSections.tsx';
import { StatusList } from './parts/StatusList.tsx';
import './ContentEditor.css';

interface SectionProps {
  readonly name: 'name' | 'status' | 'claims' | 'parts' | 'deal' | 'consent' | 'checks' | 'unknowns';
  readonly children: ReactNode;
}

const Section = ({ name, children }: SectionProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  return (
    <section className="section" aria-labelledby={`editor-${name}`}>
      <h2 id={`editor-${name}`}>{t.of('section', name)}</h2>
      {children}
    </section>
  );
};

/** The town's point, near which a site of it lies; the server also knows the region's. */
const useSurroundings = (content: OpportunityContent): Surroundings => {
  const { data } = useQuery(EditorTownsDocument);
  const town = data?.towns.find(({ slug }) => slug === content.town)?.location;
  return { around: town ? { ...town, km: 40 } : null, auditedOn: null };
};

interface FindingsProps {
  readonly kind: OpportunityKind;
  readonly form: ContentForm;
  readonly asked: readonly AskedFact[];
  readonly onJustify: (finding: string, words: string) => void;
}

/** Contradictions and what is unknown: of what has been typed so far. */
const Findings = ({ kind, form, asked, onJustify }: FindingsProps): ReactElement => {
  const content = useMemo(() => toContent(form), [form]);
  const surroundings = useSurroundings(content);
  const order = Object.fromEntries(asked.map((fact, place) => [fact, asked.length - place]));
  return (
    <>
      <Section name="checks">
        <ChecksPanel findings={checkContent(content, surroundings)} justifications={form.justifications} onJustify={onJustify} />
      </Section>
      <Section name="unknowns">
        <UnknownsPanel unknowns={unknownsOf(kind, content, order)} />
      </Section>
    </>
  );
};

interface Props {
  readonly kind: OpportunityKind;
  readonly origin: ContentOrigin;
  /** What is unknown of the stored draft, most asked for first. */
  readonly asked: readonly AskedFact[];
  readonly onPublished: () => void;
}

/** The whole of a row, saved while typing; nothing of it is public before it is published. */
export const ContentEditor = ({ kind, origin, asked, onPublished }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const { state, form } = useContentDraft(origin);
  const navigate = useNavigate();
  const [isNotSaved, setNotSaved] = useState(false);
  const { run, pending, problem } = useSending(PublishOpportunityDocument);
  const shown = useDeferredValue(state.value);
  const { value } = state;
  const change = (part: Partial<ContentForm>): void => form.change({ ...form.state().value, ...part });
  const publish = async (): Promise<void> => {
    const isSaved = await form.flush();
    setNotSaved(!isSaved);
    const { base } = form.state();
    if (isSaved && base && (await run({ input: base }))) onPublished();
  };
  const preview = async (): Promise<void> => {
    const isSaved = await form.flush();
    setNotSaved(!isSaved);
    if (isSaved) await navigate(previewUrl(origin.slug));
  };
  const row = { kind, form: value, onChange: change };
  return (
    <>
      <div className="editor-bar">
        <SaveStatus state={state} />
        <div className="actions">
          <a href="#editor-checks">{t.of('section', 'checks')}</a>
          <Button onClick={() => void preview()}>{t('preview')}</Button>
          <Button onClick={() => void form.flush()}>{t('save')}</Button>
          <Button look="primary" busy={pending} onClick={() => void publish()}>
            {t('publish')}
          </Button>
        </div>
      </div>
      {state.phase === 'FAILED' && <ProblemNotice problem={state.problem} />}
      {isNotSaved && state.phase === 'UNFIT' && <Notice tone="bad" live title={t('notSaved')} />}
      <ProblemNotice problem={problem}>{problem && <MissingList problem={problem} content={toContent(value)} />}</ProblemNotice>
      {state.phase === 'CONFLICT' && state.theirs && <ContentConflict mine={value} theirs={state.theirs.value} form={form} />}
      <Section name="name">
        <NameSection {...row} />
      </Section>
      <Section name="status">
        <StatusSection {...row} />
        <StatusList kind={kind} items={value.history} onChange={(history) => change({ history })} />
      </Section>
      <Section name="claims">
        <ClaimList kind={kind} claims={value.claims} onChange={(claims) => change({ claims })} />
      </Section>
      <Section name="parts">
        {PART_NAMES.map((list) => (
          <PartList
            key={list}
            list={list}
            items={value.parts[list]}
            onChange={(items) => change({ parts: { ...form.state().value.parts, [list]: items } })}
          />
        ))}
      </Section>
      <Section name="deal">
        <DealSection {...row} />
      </Section>
      {kind === 'FACILITY' && (
        <Section name="consent">
          <ConsentSection {...row} />
        </Section>
      )}
      <Findings
        kind={kind}
        form={shown}
        asked={asked}
        onJustify={(finding, words) => change({ justifications: { ...form.state().value.justifications, [finding]: words } })}
      />
    </>
  );
};
