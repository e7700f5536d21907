import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTEREST_STATES } from 'shared/interests/interest.machine.ts';
import { QUEUE_ORDERS, QUEUE_OWNERS, QUEUE_PARTS, statesOfPart } from 'shared/interests/review.ts';
import { ageInDays, caseUrl, queueArgs, queueUrl, readQueue } from './queue-address.ts';

const read = (address: string) => readQueue(new URL(address, 'https://x.invalid').searchParams);

describe('the queue in the address', () => {
  it('is read back as it was written, and a case keeps it', () => {
    const queues = fc.constantFrom(...QUEUE_PARTS).chain((part) =>
      fc.record({
        part: fc.constant(part),
        state: fc.constantFrom(null, ...statesOfPart(part)),
        order: fc.constantFrom(...QUEUE_ORDERS),
        owner: fc.constantFrom(...QUEUE_OWNERS),
      }),
    );
    fc.assert(
      fc.property(queues, (queue) => {
        expect(read(queueUrl(queue))).toEqual(queue);
        expect(read(caseUrl('x', queue))).toEqual(queue);
      }),
    );
  });

  it.each(['', '?part=DRAFT', '?state=DRAFT&order=drop', '?part=OURS&state=DECLINED&owner=YOU'])(
    '%j means what waits for us, the oldest first',
    (junk) => {
      expect(read(`/workspace/review${junk}`)).toEqual({ part: 'OURS', state: null, order: 'AGE', owner: 'ALL' });
      expect(queueUrl(read(`/workspace/review${junk}`))).toBe('/workspace/review');
    },
  );

  it('asks for the states of the part, each sent state being in exactly one', () => {
    expect(queueArgs(read('?part=INVESTORS')).states).toEqual(['INFORMATION_REQUESTED']);
    expect(queueArgs(read('?part=OVER&state=DECLINED')).states).toEqual(['DECLINED']);
    const sent = INTEREST_STATES.filter((state) => state !== 'DRAFT');
    expect(QUEUE_PARTS.flatMap(statesOfPart).toSorted()).toEqual(sent.toSorted());
  });
});

describe('a row of the queue', () => {
  it('counts whole days', () => {
    const sent = '2026-11-20T10:00:00.000Z';
    expect(ageInDays(sent, Date.parse('2026-11-21T09:59:59.000Z'))).toBe(0);
    expect(ageInDays(sent, Date.parse('2026-11-25T10:00:00.000Z'))).toBe(5);
  });

  it('is not confused by a clock that is behind', () => {
    expect(ageInDays('2026-11-20T10:00:00.000Z', Date.parse('2026-11-20T09:00:00.000Z'))).toBe(0);
  });
});
