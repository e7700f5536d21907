import { describe, expect, it } from 'vitest';
import { newClause } from '../draft/terms.form.ts';
import type { ClauseForm } from '../draft/terms.form.ts';
import { hiddenBy } from './useClauseFilter.ts';

const clause = (key: string, part: Partial<ClauseForm>): ClauseForm => ({ ...newClause('LAND', [], 'RU'), key, ...part });

const LEASE = clause('LEASE', { title: { ru: 'Срок аренды', kk: 'Жалдау мерзімі', en: 'Lease' }, value: '25' });
const FREE = clause('FREE', { title: { ru: 'Участки бесплатно', kk: '', en: '' }, text: { ru: 'Без платы за аренду', kk: '', en: '' } });
const originals = new Map([LEASE, FREE].map((one) => [one.key, one]));

const shown = (words: string, onlyChanged = false, clauses: readonly ClauseForm[] = [LEASE, FREE]): string[] => {
  const hidden = hiddenBy({ words, onlyChanged }, clauses, originals);
  return clauses.map(({ key }) => key).filter((key) => !hidden.has(key));
};

describe('finding clauses', () => {
  it('looks into titles, texts and values, in all languages and any case', () => {
    expect(shown('аренд')).toEqual(['LEASE', 'FREE']);
    expect(shown('ЖАЛДАУ')).toEqual(['LEASE']);
    expect(shown('25')).toEqual(['LEASE']);
  });

  it('wants every word, wherever it stands in the clause', () => {
    expect(shown('бесплатно аренду')).toEqual(['FREE']);
    expect(shown('бесплатно срок')).toEqual([]);
  });

  it('shows everything without words', () => {
    expect(shown('  ')).toEqual(['LEASE', 'FREE']);
  });

  it('shows what was changed or added, and nothing that says the same', () => {
    const longer = { ...LEASE, value: '49' };
    const added = clause('LAND_1', { title: { ru: 'Новое', kk: '', en: '' } });
    expect(shown('', true, [longer, FREE, added])).toEqual(['LEASE', 'LAND_1']);
    expect(shown('нов', true, [longer, FREE, added])).toEqual(['LAND_1']);
  });
});
