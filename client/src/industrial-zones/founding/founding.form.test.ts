import { describe, expect, it } from 'vitest';
import { EMPTY_FORM, fromContent, isStorable, newSite, parseForm, toContent } from './founding.form.ts';

const form = { ...EMPTY_FORM, nameRu: 'Зона', landHa: '1,5', sites: [{ ...newSite(), name: 'Корпус', landHa: '0,5' }] };

describe('the form of a zone that is founded', () => {
  it('is stored as figures and read back as they are typed', () => {
    const content = toContent(form, 'RU');
    expect(content).toMatchObject({ landHa: 1.5, powerMva: null, sites: [{ landHa: 0.5, floorM2: null }] });
    const read = fromContent({ __typename: 'Founding', ...content } as never, 'RU');
    expect(read).toEqual(form);
  });

  it('waits while a figure cannot be read', () => {
    expect(isStorable(form, 'RU')).toBe(true);
    expect(isStorable({ ...form, powerMva: 'два' }, 'RU')).toBe(false);
    expect(isStorable({ ...form, sites: [{ ...newSite(), floorM2: 'много' }] }, 'RU')).toBe(false);
  });

  it('takes a copy of its own shape from the device, and no other', () => {
    expect(parseForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
    for (const other of [null, 'zone', {}, { ...form, commissioned: 'MAYBE' }, { ...form, sites: [{}] }])
      expect(parseForm(other)).toBeNull();
  });
});
