import { LONGEST_NAME } from 'shared/saved-searches/vocabulary.ts';

/** The text of a condition, without the name of its group and without the mark of another language. */
const wordsOf = (shown: Element): string => {
  const copy = shown.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const sign of copy.querySelectorAll('.fallback')) sign.remove();
  const text = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  // The name itself is put in quotation marks.
  if (copy.dataset['control'] === 'WORDS') return text.replace(/^«(.*)»$/, '$1');
  return copy.dataset['control'] === 'CHOICES' ? text.replace(/^[^:]+: /, '') : text;
};

/** A name for a search, made of its conditions as shown and cut between words to fit its field. */
export const searchName = (conditions: Iterable<Element>): string => {
  const all = [...conditions];
  // Switches have long texts; they are used for the name only if there is nothing else.
  const telling = all.filter((shown) => !(shown instanceof HTMLElement) || shown.dataset['control'] !== 'TICK');
  const text = (telling.length > 0 ? telling : all).map(wordsOf).filter(Boolean).join(', ');
  return text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1).replace(/[\s,]+\S*$/, '')}…`;
};
