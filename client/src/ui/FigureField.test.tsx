import { screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { Locale } from 'shared/locale/locale.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { renderPage } from '../testing/render-page.tsx';
import { TextArea } from './Field.tsx';
import { FigureField } from './FigureField.tsx';

const TENGE: FigureSpec = { unit: 'TENGE', min: 0, max: 1e14, places: 0 };

const Sum = ({ spec = TENGE }: { readonly spec?: FigureSpec }): ReactElement => {
  const [text, setText] = useState('');
  return <FigureField label="Sum" spec={spec} value={text} onText={setText} />;
};

const open = (locale: Locale, element: ReactElement = <Sum />) => {
  const page = renderPage({ routes: [{ path: 'form', element }], url: '/form', locale });
  const paste = async (label: string, text: string): Promise<HTMLInputElement> => {
    const field = await screen.findByLabelText<HTMLInputElement>(label);
    await page.user.click(field);
    await page.user.paste(text);
    return field;
  };
  return { ...page, paste };
};

describe('a field for a figure', () => {
  it.each<[Locale, string, string]>([
    ['EN', '10,000', '10,000'],
    ['EN', '2 m', '2,000,000'],
    ['EN', '12\u202f500’000', '12,500,000'],
    ['RU', '13 млрд тенге', '13\u00a0000\u00a0000\u00a0000'],
    ['KK', '2,5 мың', '2\u00a0500'],
  ])('%s: shows after it is left what was understood of %s', async (locale, pasted, shown) => {
    const { user, paste } = open(locale);
    const field = await paste('Sum', pasted);
    expect(field.value).toBe(pasted);
    await user.tab();
    expect(field.value).toBe(shown);
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it.each<[Locale, string, string]>([
    ['RU', '10,000', 'Эту запись можно прочитать двояко. Какое число вы имели в виду?'],
    ['RU', '10.000', 'Эту запись можно прочитать двояко. Какое число вы имели в виду?'],
    ['KK', '10.000', 'Бұл жазуды екі түрлі оқуға болады. Қай санды айтқыңыз келді?'],
    ['EN', '10.000', 'This can be read in two ways. Which number do you mean?'],
  ])('%s: asks what %s is, and takes the answer', async (locale, pasted, question) => {
    const { user, paste } = open(locale);
    const field = await paste('Sum', pasted);
    await user.tab();
    expect(field.value).toBe(pasted);
    expect(screen.getByText(question, { selector: '.field-problem' })).toBeDefined();
    const [thousands, ten] = screen.getAllByRole('button').map(({ textContent }) => textContent?.replace(/\D/g, ''));
    expect([thousands, ten]).toEqual(['10000', '10']);
    await user.click(screen.getAllByRole('button')[0] ?? document.body);
    expect(field.value.replace(/\D/g, '')).toBe('10000');
    expect(document.activeElement).toBe(field);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('keeps what it cannot read, and names its own unit where another is written', async () => {
    const { user, paste } = open('EN', <Sum spec={{ unit: 'HECTARES', min: 0, max: 100, places: 4 }} />);
    const field = await paste('Sum', '5 000 m²');
    await user.tab();
    expect(field.value).toBe('5 000 m²');
    expect(screen.getByText('Another unit or currency is written here. The unit of this field: ha.')).toBeDefined();
  });
});

describe('a field for a text', () => {
  it('keeps what is too long in full, counts it and says how much is too much', async () => {
    const { paste } = open('EN', <TextArea label="Purpose" longest={2000} />);
    const field = await paste('Purpose', 'а'.repeat(5491));
    expect(field.value).toHaveLength(5491);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(
      screen.getByText('Too long. Characters: 5,491 of 2,000, too many: 3,491. Nothing was cut off: shorten it yourself.'),
    ).toBeDefined();
  });

  it('counts characters, not halves of them, and tells of the last fifth', async () => {
    const { paste } = open('EN', <TextArea label="Purpose" longest={10} />);
    const field = await paste('Purpose', '😀'.repeat(10));
    expect(field.getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByText('Characters: 10 of 10')).toBeDefined();
  });
});
