import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { eventName, EVENTS, RECORDED_EVENTS, TOLD_EVENTS } from './events.ts';

const FOLDER = fileURLToPath(new URL('../', import.meta.url));
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^testing\/|^notifications\/|request\/events\.ts$/.test(name))
  .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'))
  .join('\n');

describe('events', () => {
  it('are named in one way: a thing and what happened to it', () => {
    expect(Object.keys(EVENTS).filter((name) => !/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('are announced somewhere', () => {
    expect(Object.keys(EVENTS).filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
  });

  it('are either told or only recorded', () => {
    expect(Object.keys(TOLD_EVENTS).filter((name) => name in RECORDED_EVENTS)).toEqual([]);
  });

  it.each([
    ['interest.submitted', 'interest.submitted'],
    ['interest.information-requested', 'interest.information_requested'],
    ['interest.review-started', 'interest.review_started'],
    ['terms.draft-discarded', 'terms.draft_discarded'],
    ['of.tomorrow', null],
    ['toString', null],
  ])('stored as %s are called %s', (stored, name) => {
    expect(eventName(stored)).toBe(name);
  });
});
