import { describe, expect, it } from 'vitest';
import { TOLD_EVENTS } from '../request/events.ts';
import { SUBSCRIBERS } from './subscribers.ts';

describe('subscribers', () => {
  it('are there for every event that is listed as told, and for no other', () => {
    expect(Object.keys(SUBSCRIBERS).toSorted()).toEqual(Object.keys(TOLD_EVENTS).toSorted());
  });
});
