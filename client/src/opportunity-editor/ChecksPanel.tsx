import type { ReactElement } from 'react';
import type { ContentFinding } from 'shared/opportunities/checks.ts';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { useWords } from '../kernel/words.ts';
import { ASKED_FACT_WORDS } from '../opportunities/asked-facts.words.ts';
import { TextArea } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Item } from './form/typed-item.ts';
import { at } from './form/typed-item.ts';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';

interface Props {
  readonly findings: readonly ContentFinding[];
  readonly justifications: Item;
  readonly onJustify: (finding: string, words: string) => void;
}

/** Contradictions: red until they are mended, yellow once they are justified. */
export const ChecksPanel = ({ findings, justifications, onJustify }: Props): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  if (findings.length === 0) return <Notice tone="good" title={t('checksNone')} />;
  return (
    <>
      <p className="muted">{t('checksText')}</p>
      {findings.map(({ key, check, about, justification }) => (
        <Notice
          key={key}
          tone={justification ? 'warning' : 'bad'}
          title={about ? `${t.of('check', check)}: ${about}` : t.of('check', check)}
        >
          <TextArea
            label={t('justify')}
            rows={2}
            longest={2000}
            value={at(justifications, key)}
            onChange={(event) => onJustify(key, event.target.value)}
          />
        </Notice>
      ))}
    </>
  );
};

/** What investors would ask and the draft does not say. */
export const UnknownsPanel = ({ unknowns }: { readonly unknowns: readonly AskedFact[] }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const facts = useWords(ASKED_FACT_WORDS);
  if (unknowns.length === 0) return <p>{t('unknownsNone')}</p>;
  return (
    <>
      <p className="muted">{t('unknownsText')}</p>
      <ol>
        {unknowns.map((fact) => (
          <li key={fact}>{facts.of('asked', fact)}</li>
        ))}
      </ol>
    </>
  );
};
