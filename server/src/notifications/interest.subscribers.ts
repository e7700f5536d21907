import type { InterestState, Side } from 'shared/interests/interest.machine.ts';
import type { Run } from '../kernel/database.ts';
import { paramsOf, toldInterest } from './interest.told.ts';
import type { LetterTemplate } from './letter.words.ts';
import { membersOf, writeTo } from './readers.ts';
import type { EventRow } from './readers.ts';
import { tellOfMissingPeople } from './steward.subscribers.ts';

interface InterestLetter {
  readonly template: LetterTemplate;
  readonly to: Side;
  /** An event is only reported while it is still true; a late delivery stays silent. */
  readonly whileIn: readonly InterestState[];
}

/** The side that is informed; where a steward has nobody to read it, the administrators. */
export const tellOfInterest =
  (letter: InterestLetter) =>
  async (run: Run, event: EventRow): Promise<void> => {
    const interest = await toldInterest(run, event);
    if (!interest || !letter.whileIn.includes(interest.state)) return;
    const readers = await membersOf(run, [letter.to === 'INVESTOR' ? interest.investorId : interest.stewardId]);
    await writeTo(run, event, readers, ({ locale }) => ({ template: letter.template, params: paramsOf(interest, locale), items: [] }));
    if (readers.length === 0 && letter.to === 'STEWARD') await tellOfMissingPeople(run, event, interest.stewardId);
  };
