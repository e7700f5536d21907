import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPPORTUNITY_KINDS } from 'shared/opportunities/kinds.ts';
import { drawPicture as draw } from './draw.ts';
import { subjectOf, type Subject } from './subject.ts';

const DIVISIONS = Array.from({ length: 99 }, (_, i) => String(i + 1).padStart(2, '0'));

const aSubject: fc.Arbitrary<Subject> = fc.record({
  seed: fc.string({ unit: 'grapheme' }),
  kind: fc.constantFrom(...OPPORTUNITY_KINDS),
  oked: fc.option(fc.constantFrom(...DIVISIONS)),
  standing: fc.constantFrom('WHOLE', 'RUIN', 'GONE'),
  form: fc.option(fc.constantFrom('SOLAR', 'WIND', 'AIRFIELD')),
});

/** Works that stand, unless the test says otherwise. */
const drawPicture = (subject: Pick<Subject, 'seed' | 'kind' | 'oked'> & Partial<Subject>): string =>
  draw({ standing: 'WHOLE', form: null, ...subject });

const TAG = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<>&]*")*)(\/?)>/gi;

/** Names of the opened elements, or null where the text is not well-formed: only tags, each closed in turn. */
const elementsOf = (svg: string): string[] | null => {
  const open: string[] = [];
  const seen: string[] = [];
  if (svg.replaceAll(TAG, '') !== '') {
    return null;
  }
  for (const [, closing, name = '', , empty] of svg.matchAll(TAG)) {
    if (closing === '/') {
      if (open.pop() !== name) {
        return null;
      }
      continue;
    }
    seen.push(name);
    if (empty !== '/') {
      open.push(name);
    }
  }
  return open.length === 0 ? seen : null;
};

describe('drawPicture', () => {
  it('draws the same picture for the same subject', () => {
    fc.assert(fc.property(aSubject, (subject) => drawPicture(subject) === drawPicture({ ...subject })));
  });

  it('draws a different picture for every seed of a catalogue', () => {
    const pictures = Array.from({ length: 300 }, (_, i) => drawPicture({ seed: `facility-${i}`, kind: 'FACILITY', oked: '25' }));
    expect(new Set(pictures).size).toBe(300);
  });

  it.each(OPPORTUNITY_KINDS)('draws %s in its own way', (kind) => {
    const others = OPPORTUNITY_KINDS.filter((other) => other !== kind).map((other) =>
      drawPicture({ seed: 'ridder', kind: other, oked: '10' }),
    );
    expect(others).not.toContain(drawPicture({ seed: 'ridder', kind, oked: '10' }));
  });

  it('shows the trade: a mine does not look like a grain elevator', () => {
    expect(drawPicture({ seed: 'ridder', kind: 'FACILITY', oked: '07' })).not.toBe(
      drawPicture({ seed: 'ridder', kind: 'FACILITY', oked: '10' }),
    );
  });

  it.each(['RUIN', 'GONE'] as const)('does not draw a %s as a plant in the sun', (standing) => {
    const whole = drawPicture({ seed: 'mill', kind: 'FACILITY', oked: '10' });
    const left = drawPicture({ seed: 'mill', kind: 'FACILITY', oked: '10', standing });
    expect(left).not.toBe(whole);
    // The grey walls of what is left, and none of the colours of works.
    expect(left).toContain('#9a968a');
    expect(left).not.toMatch(/#1d8a84|#c98a2b/);
  });

  it.each(['SOLAR', 'WIND', 'AIRFIELD'] as const)('draws a %s field as what it is, as a plant and as a project', (form) => {
    for (const kind of ['FACILITY', 'ANCHOR_PROJECT'] as const) {
      const station = drawPicture({ seed: 'station', kind, oked: '35' });
      expect(drawPicture({ seed: 'station', kind, oked: '35', form })).not.toBe(station);
    }
  });

  it('is well-formed and made of plain shapes only, whatever the seed', () => {
    fc.assert(
      fc.property(aSubject, (subject) => {
        const elements = elementsOf(drawPicture(subject));
        expect(elements?.[0]).toBe('svg');
        expect(elements?.filter((name) => !['svg', 'g', 'path', 'ellipse'].includes(name))).toEqual([]);
      }),
    );
  });

  it('has only finite numbers and refers to nothing outside', () => {
    fc.assert(fc.property(aSubject, (subject) => !/NaN|Infinity|undefined|href|url\(|style|data:/.test(drawPicture(subject))));
  });

  it('stays under 6 kB', () => {
    const sizes = OPPORTUNITY_KINDS.flatMap((kind) => DIVISIONS.map((oked) => drawPicture({ seed: `${kind}-${oked}`, kind, oked }).length));
    expect(Math.max(...sizes)).toBeLessThan(6000);
  });

  it('takes an OKED code of any depth by its division', () => {
    expect(drawPicture({ seed: 'altai', kind: 'ZONE_SITE', oked: '10.51.1' })).toBe(
      drawPicture({ seed: 'altai', kind: 'ZONE_SITE', oked: '10' }),
    );
  });
});

describe('what a drawing is made from', () => {
  const drawn = { slug: 'a', kind: 'FACILITY', oked: '35', status: 'IDLE', condition: 'UNKNOWN', title: 'Завод' } as const;

  it.each([
    [{ condition: 'EMERGENCY' }, 'RUIN'],
    [{ condition: 'EMERGENCY', status: 'DEMOLISHED' }, 'GONE'],
    [{ condition: 'EMERGENCY', status: 'REVIVED' }, 'WHOLE'],
    [{ condition: 'MAJOR_REPAIR' }, 'WHOLE'],
    [{}, 'WHOLE'],
  ] as const)('%o is drawn as %s', (part, standing) => {
    expect(subjectOf({ ...drawn, ...part }).standing).toBe(standing);
  });

  it.each([
    ['Солнечная электростанция «Бурное»', 'SOLAR'],
    ['СЭС 50 МВт', 'SOLAR'],
    ['Ветропарк', 'WIND'],
    ['Аркалык, аэропорт', 'AIRFIELD'],
    ['Завод процессоров', null],
    ['Ветеринарная станция', null],
  ] as const)('%s is a form of its own: %s', (title, form) => {
    expect(subjectOf({ ...drawn, title }).form).toBe(form);
  });
});
