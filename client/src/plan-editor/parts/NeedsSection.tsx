import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { useMeasureNames } from '../../measures/measure-names.ts';
import { MEASURE_WORDS } from '../../measures/measures.words.ts';
import { Button } from '../../ui/Button.tsx';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';
import { Choice } from './Choice.tsx';
import type { SectionProps } from './section.ts';

/** The measures of the town that have to be done before this one. */
export const NeedsSection = ({ form, town, own, problemAt, onChange }: SectionProps): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const words = useWords(MEASURE_WORDS);
  const { needs } = form;
  const names = (useMeasureNames(town.slug)?.measures.edges ?? []).map(({ node }) => node).filter(({ slug }) => slug !== own);
  const nameOf = (slug: string): string => names.find((measure) => measure.slug === slug)?.title.text ?? slug;
  return (
    <section className="section" aria-labelledby="part-needs">
      <h2 id="part-needs">{words.of('part', 'needs')}</h2>
      <ul className="plain">
        {needs.map((slug, nth) => (
          <li key={slug}>
            {nameOf(slug)}{' '}
            <Button look="quiet" onClick={() => onChange({ needs: needs.filter((one) => one !== slug) })}>
              {t('remove')}
              <span className="hidden">{`: ${nameOf(slug)}`}</span>
            </Button>
            {problemAt(`needs.${nth}`) && <p className="field-problem">{problemAt(`needs.${nth}`)}</p>}
          </li>
        ))}
      </ul>
      <Choice
        label={t('addNeed')}
        value=""
        words={names.map(({ slug }) => slug).filter((slug) => !needs.includes(slug))}
        say={nameOf}
        open={t('notChosen')}
        onChange={(slug) => {
          if (slug !== '') onChange({ needs: [...needs, slug] });
        }}
      />
    </section>
  );
};
