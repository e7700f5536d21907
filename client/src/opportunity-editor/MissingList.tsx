import type { ReactElement } from 'react';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { useWords } from '../kernel/words.ts';
import type { Problem } from '../kernel/problem.ts';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import { useFieldWords } from '../page/useFieldWords.ts';
import { EVIDENCE_FIELDS, PART_NAMES } from './form/fields.ts';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';

interface Props {
  readonly problem: Problem;
  readonly content: OpportunityContent;
}

const ROW_NAMES: Readonly<
  Record<string, 'place_' | 'title_' | 'givenOn' | 'document' | 'town' | 'oked' | 'status' | 'lat' | 'lng' | 'currency'>
> = {
  place: 'place_',
  title: 'title_',
  'consent.givenOn': 'givenOn',
  'consent.document': 'document',
  town: 'town',
  oked: 'oked',
  status: 'status',
  lat: 'lat',
  lng: 'lng',
  currency: 'currency',
};

/** `content.claims.0.source` → the name of the claim and of the field. */
const useNames = (content: OpportunityContent): ((path: string) => string) => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const place = useWords(PLACE_WORDS);
  return (path) => {
    const within = path.replace(/^content\./, '');
    const [name = '', index = '', field = ''] = within.split('.');
    const rowName = ROW_NAMES[within] ?? ROW_NAMES[name];
    if (rowName) return t.of('row', rowName);
    const fieldName = EVIDENCE_FIELDS.some((one) => one.name === field) ? place.of('field', field as 'grade') : field;
    const claim = name === 'claims' ? content.claims[Number(index)] : undefined;
    const list = PART_NAMES.find((one) => one === name);
    const whose = claim ? t.of('claim', claim.key) : list && t('item', { list: place.of('list', list), number: Number(index) + 1 });
    return [whose, fieldName].filter(Boolean).join(': ');
  };
};

/** What a refused draft lacks, field by field. */
export const MissingList = ({ problem, content }: Props): ReactElement | null => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const nameOf = useNames(content);
  const refusal = useFieldWords();
  if (problem.fields.length === 0) return null;
  return (
    <>
      <p>{t('missing')}</p>
      <ul>
        {problem.fields.map(({ path, rule }) => (
          <li key={path}>{t('item', { list: nameOf(path), number: refusal(rule) ?? '' })}</li>
        ))}
      </ul>
    </>
  );
};
