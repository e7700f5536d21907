/** What stands beside a source and is no part of what it says. */
const APART = '.source, .source-list, .source-rest, .challenge-link, .hidden, .figure-ways, button, summary';

const wordsOf = (element: Element): string => {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll(APART)) part.remove();
  // Cells and lines that stand under each other are words apart.
  for (const part of copy.querySelectorAll('.under, dt, dd, li, div')) part.prepend(' ');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
};

const LONGEST = 400;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);

/** The row of a table of claims: its subject stands once above several claims. */
const inTable = (row: Element): string => {
  const subject = row.querySelector('th') ?? row.closest('tbody')?.querySelector('th');
  const claim = row.querySelector('.claim') ?? row;
  return [subject && claim !== row ? wordsOf(subject) : '', wordsOf(claim)].filter(Boolean).join(': ');
};

/** What the page says by this source, in its own words: the row or the line that the source stands in. Empty where it stands alone. */
export const saidBeside = (link: Element): string => {
  const row = link.closest('tr');
  if (row) return cut(inTable(row));
  const line = link.closest('p, dd, figcaption, li:not(.source-list > li)');
  if (!line) return '';
  const term = line.tagName === 'DD' ? line.previousElementSibling : null;
  return cut([term?.tagName === 'DT' ? wordsOf(term) : '', wordsOf(line)].filter(Boolean).join(': '));
};

/** Where this figure is challenged, if it can be. */
export const challengeBeside = (link: Element): string | null =>
  link.closest('tr, .tile, dd, li:not(.source-list > li)')?.querySelector<HTMLAnchorElement>('.challenge-link a')?.getAttribute('href') ??
  null;
