import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizePhone, readPhone } from './phone.ts';

describe('a telephone number', () => {
  it.each([
    ['+7 701 000 00 00', '+77010000000'],
    ['8 (701) 000-00-00', '+77010000000'],
    ['8 701 000 00 00', '+77010000000'],
    ['77010000000', '+77010000000'],
    ['7 701 000 00 00', '+77010000000'],
    ['701 000 00 00', '+77010000000'],
    ['+7(701)000-00-00', '+77010000000'],
    ['(+7) 701 000 00 00', '+77010000000'],
    ['007 701 000 00 00', '+77010000000'],
    ['+7\u00a0701\u2009000\u202f00\u201100', '+77010000000'],
    ['\u202a+7 701 000 00 00\u202c', '+77010000000'],
    ['tel:+7-701-000-00-00', '+77010000000'],
    ['Тел.: 8-701-000-00-00', '+77010000000'],
    ['+٧ ٧٠١ ٠٠٠ ٠٠ ٠٠', '+77010000000'],
    ['８７０１０００００００', '+77010000000'],
    ['8 (7172) 55-00-00', '+77172550000'],
    ['+7 7172 55 00 00, доб. 123', '+77172550000 ext. 123'],
    ['8 (7172) 55-00-00 (вн. 12)', '+77172550000 ext. 12'],
    ['+44 20 7000 0000 x9', '+442070000000 ext. 9'],
    ['+44 (0)20 7000 0000', '+442070000000'],
    ['0044 20 7000 0000', '+442070000000'],
    ['8~10 44 20 7000 0000', '+442070000000'],
    ['+49 (0) 30 123456', '+4930123456'],
    ['+39 06 698 12345', '+390669812345'],
    ['+90 532 000 00 00', '+905320000000'],
    ['+86 10 1234 5678', '+861012345678'],
    ['8 901 000 00 00', '+79010000000'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(normalizePhone(typed)).toBe(kept);
  });

  it.each([
    ['+7 701 000 00 0', 'PHONE_SHORT'],
    ['8 701 000 00 0', 'PHONE_SHORT'],
    ['7 701 000 00 0', 'PHONE_SHORT'],
    ['7701000000', 'PHONE_SHORT'],
    ['1234', 'PHONE_SHORT'],
    ['+49 30 1', 'PHONE_SHORT'],
    ['+7 701 000 00 000', 'PHONE_LONG'],
    ['8 701 000 00 000', 'PHONE_LONG'],
    ['+8 701 000 00 00', 'PHONE_COUNTRY'],
    ['+87010000000', 'PHONE_COUNTRY'],
    ['+999 123456', 'PHONE_COUNTRY'],
    ['905320000000', 'PHONE_COUNTRY'],
    ['+7 000 000 00 00', 'PHONE'],
    ['+7 701 000 00 00, +7 702 000 00 00', 'PHONE'],
    ['+7 7O1 000 00 00', 'PHONE'],
    ['много', 'PHONE'],
    ['', 'PHONE'],
  ])('%j is refused: %s', (typed, rule) => {
    expect(readPhone(typed)).toEqual({ kept: null, shown: null, rule });
  });

  it('is kept as it was kept before, and as it is shown', () => {
    const local = fc
      .constantFrom('701', '705', '727', '7172', '7212')
      .chain((area) =>
        fc.integer({ min: 0, max: 10 ** (10 - area.length) - 1 }).map((rest) => area + String(rest).padStart(10 - area.length, '0')),
      );
    const written = fc.tuple(fc.constantFrom('+7', '8', '8 ', '+7 (', '007'), local, fc.constantFrom('', ' доб. 7', ' ext 1234'));
    fc.assert(
      fc.property(written, ([head, rest, tail]) => {
        const { kept, shown } = readPhone(head + rest + tail);
        expect(kept?.startsWith(`+7${rest}`)).toBe(true);
        expect(normalizePhone(kept ?? '')).toBe(kept);
        expect(normalizePhone(shown ?? '')).toBe(kept);
      }),
    );
  });

  it('is not found in arbitrary text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { kept } = readPhone(text);
        if (kept !== null) expect(kept).toMatch(/^\+[1-9]\d{7,14}( ext\. \d{1,7})?$/);
      }),
    );
  });
});
