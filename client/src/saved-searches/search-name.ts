import { LONGEST_NAME } from 'shared/saved-searches/vocabulary.ts';

/** What a condition says, without the name of its group and without the sign of another language. */
const wordsOf = (shown: Element): string => {
  const copy = shown.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const sign of copy.querySelectorAll('.fallback')) sign.remove();
  const text = (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  // A name stands in quotation marks itself.
  if (copy.dataset['kind'] === 'words') return text.replace(/^«(.*)»$/, '$1');
  return copy.dataset['kind'] === 'value' ? text.replace(/^[^:]+: /, '') : text;
};

/** A name for a search out of its conditions as they are shown, cut between words so that it fits its field. */
export const searchName = (conditions: Iterable<Element>): string => {
  const all = [...conditions];
  // Switches are long to read; they name a search only when it has nothing else.
  const telling = all.filter((shown) => !(shown instanceof HTMLElement) || shown.dataset['kind'] !== 'flag');
  const text = (telling.length > 0 ? telling : all).map(wordsOf).filter(Boolean).join(', ');
  return text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME - 1).replace(/[\s,]+\S*$/, '')}…`;
};
