import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CONDITION_FIELDS, isListField, isRangeField } from 'shared/search/condition-fields.ts';
import type { ConditionField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { openSearch } from '../../testing/search-world.tsx';
import ru from '../search.ru.json';

/** The form fields of a condition. */
const sentAs = (field: ConditionField): readonly string[] => {
  const [name = '', ...others] = SEARCH_CONDITIONS[field].codec.names;
  if (isRangeField(field)) return [`${name}From`, `${name}To`];
  return SEARCH_CONDITIONS[field].control === 'DISTANCE' ? [name, ...others] : [name];
};

const isThere = (form: Element, field: ConditionField): boolean =>
  isListField(field)
    ? form.querySelector(`[name=${sentAs(field)[0]}]`) !== null ||
      screen.queryByRole('group', { name: ru.filter[field], hidden: true }) !== null
    : sentAs(field).every((name) => form.querySelector(`[name=${name}]`) !== null);

describe('the filters', () => {
  it('have a control for every condition, which the form sends under its name', async () => {
    openSearch('/opportunities?section=C&division=24&box=60,45,75,51');
    const form = (await screen.findByText(ru.figures)).closest('form') ?? document.body;
    await screen.findByLabelText(/Металлургия/);
    expect(CONDITION_FIELDS.filter((field) => !isThere(form, field))).toEqual([]);
  });
});
