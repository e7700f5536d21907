import { expect, it } from 'vitest';
import { validateArgument } from './input-validation.ts';
import { TextWithin } from './text-within.ts';

class Words {
  @TextWithin(5)
  public words!: string;
}

const checked = (words: string) => validateArgument(Object.assign(new Words(), { words }));
const tooLong = { code: 'BAD_USER_INPUT', details: { fields: [{ path: 'words', rule: 'TOO_LONG' }] } };

it.each(['привет', '😀😀😀😀😀😀', 'а б в г'])('%j has more than five characters', async (words) => {
  await expect(checked(words)).rejects.toMatchObject(tooLong);
});

it.each(['слово', '😀😀😀😀😀', '  слово \n', 'сло\u00adво\u200b', 'слои\u0306'])(
  '%j has no more than five, as it will be kept',
  async (words) => {
    await expect(checked(words)).resolves.toBeUndefined();
  },
);
