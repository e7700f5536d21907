import { describe, expect, it } from 'vitest';
import { emptyMeasure } from './measure-content.ts';
import { EMPTY_PLAN } from './plan-content.ts';
import { readMeasureContent, readPlanContent } from './read-content.ts';

const only = (ru: string) => ({ ru, kk: null, en: null });

describe('what the API answers about a plan', () => {
  it('is read as it is stored: a language that is null is not there, and names of types are left out', () => {
    const fetched = {
      ...emptyMeasure('plan-1'),
      __typename: 'MeasureContent',
      title: { __typename: 'EditedText', ...only('Ремонт') },
      delivers: null,
      owner: { ru: null, kk: 'Әкімдік', en: 'Akimat' },
      blockedBy: null,
      note: null,
      money: [
        {
          __typename: 'EditedMoney',
          kind: 'PLANNED' as const,
          moneySource: 'UNKNOWN' as const,
          year: null,
          amount: 343_600_000_000,
          uncounted: null,
          asOf: null,
          source: null,
        },
      ],
      amendments: [
        {
          dated: '2026-01-28',
          subject: 'TERM' as const,
          beforeTenge: null,
          afterTenge: null,
          words: only('Срок'),
          document: only('№ 7'),
          source: null,
          attachmentId: null,
        },
      ],
      needs: ['other'],
    };
    const content = readMeasureContent(fetched);
    expect(content).toStrictEqual({
      ...emptyMeasure('plan-1'),
      title: { ru: 'Ремонт' },
      owner: { kk: 'Әкімдік', en: 'Akimat' },
      money: [{ kind: 'PLANNED', moneySource: 'UNKNOWN', year: null, amount: 343_600_000_000, uncounted: null, asOf: null, source: null }],
      amendments: [{ ...fetched.amendments[0], words: { ru: 'Срок' }, document: { ru: '№ 7' } }],
      needs: ['other'],
    });
  });

  it('is a plan with its acts', () => {
    const fetched = {
      ...EMPTY_PLAN,
      name: only('План'),
      history: [{ date: '2026-01', text: only('Утверждён'), source: 'Решение № 7' }],
      note: null,
    };
    expect(readPlanContent(fetched)).toStrictEqual({
      ...EMPTY_PLAN,
      name: { ru: 'План' },
      history: [{ date: '2026-01', text: { ru: 'Утверждён' }, source: 'Решение № 7' }],
    });
  });
});
