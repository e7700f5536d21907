import sql from 'sql-template-tag';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import { pickText } from 'shared/locale/locale.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import type { Run } from '../kernel/database.ts';
import { moneyIn } from '../kernel/wording.ts';
import { markedText, wordsFor } from './letter.marks.ts';
import type { EventRow } from './readers.ts';

/** The data of letters about an expression of interest. */
export interface ToldInterest {
  readonly id: string;
  readonly number: string;
  readonly state: InterestState;
  readonly investorId: string;
  readonly stewardId: string;
  readonly title: LocalizedText;
  readonly investor: LocalizedText;
  readonly steward: LocalizedText;
  readonly investment: string | null;
  readonly currency: string;
  /** Number of the interest that it follows, where the same steward has it. */
  readonly follows: string | null;
}

/** Columns and tables for letters about sent interests. */
export const TOLD = sql`select i.id, i.number, i.state, i.investor_id as "investorId", i.steward_id as "stewardId", o.title, investor.name as investor,
    steward.name as steward, i.fields ->> 'investment' as investment, i.fields ->> 'currency' as currency, earlier.number as follows
  from interest i join opportunity o on o.id = i.opportunity_id join organisation investor on investor.id = i.investor_id
    join organisation steward on steward.id = i.steward_id
    left join interest earlier on earlier.id = i.follows_id and earlier.steward_id = i.steward_id`;

/** The interest of an event, with the text that accompanied the move. */
export const toldInterest = async (run: Run, event: EventRow): Promise<(ToldInterest & { readonly words: string | null }) | null> => {
  const [interest] = await run<ToldInterest>(sql`${TOLD} where i.id = ${event.subjectId} and i.number is not null`);
  const [said] = await run<{ words: string | null }>(sql`select words from event where id = ${event.id}`);
  return interest ? { ...interest, words: said?.words ?? null } : null;
};

const nameIn = (name: LocalizedText, locale: Locale): string => pickText(name, locale)?.text ?? '';

/** The interest in the reader's language, as an item of a list. */
export const itemOf = (interest: ToldInterest, locale: Locale): Record<string, string> => {
  const title = markedText(interest.title, locale);
  return {
    number: interest.number,
    interestId: interest.id,
    title,
    about: `: ${title}`,
    investor: nameIn(interest.investor, locale),
    steward: nameIn(interest.steward, locale),
    sum: interest.investment === null ? '' : moneyIn(locale, Number(interest.investment), interest.currency),
    follows: interest.follows ?? '',
  };
};

/** The interest and the text of the event, for a letter of its own. */
export const paramsOf = (interest: ToldInterest & { readonly words: string | null }, locale: Locale): Record<string, string> => ({
  ...itemOf(interest, locale),
  ...wordsFor(locale, interest.words),
});
