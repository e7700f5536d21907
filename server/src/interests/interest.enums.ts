import { DECLINE_REASONS } from 'shared/interests/decline-reasons.ts';
import { QUEUE_ORDERS, QUEUE_OWNERS } from 'shared/interests/review.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { CHANGE_AUTHORS } from 'shared/interests/interest.change.ts';
import { NAMED_PARTIES } from 'shared/interests/interest.fields.ts';
import { INTEREST_MOVES, INTEREST_STATES, SIDES } from 'shared/interests/interest.machine.ts';
import { NAME_NOTICES } from 'shared/texts/alphabets.ts';

export const InterestStateEnum = graphqlEnum('InterestState', INTEREST_STATES, 'State of an expression of interest.');
export const ChangeAuthorEnum = graphqlEnum(
  'ChangeAuthor',
  CHANGE_AUTHORS,
  'Who changed something last: the viewer elsewhere, somebody of the viewer’s organisation, or the other side.',
);
export const InterestMoveEnum = graphqlEnum('InterestMove', INTEREST_MOVES, 'A step of the state machine of an expression of interest.');
export const NamedPartyEnum = graphqlEnum('NamedParty', NAMED_PARTIES, 'Whose name it is.');
export const NameNoticeEnum = graphqlEnum(
  'NameNoticeKind',
  NAME_NOTICES,
  'MIXED_ALPHABETS: letters of two alphabets in one word. LATIN_LEGAL_FORM: TOO and the like typed in Latin. LOOKALIKE_WORD: a word in another alphabet than the rest that looks the same.',
);
export const SideEnum = graphqlEnum('Side', SIDES, 'The two parties to an expression of interest.');
export const DeclineReasonEnum = graphqlEnum(
  'DeclineReason',
  DECLINE_REASONS,
  'Why it was declined, in one word: the place does not suffice, the activity does not fit, the money is not shown, the terms are not met, information never came, another was chosen, the place is taken, something else.',
);
export const QueueOrderEnum = graphqlEnum(
  'QueueOrder',
  QUEUE_ORDERS,
  'AGE: the longest waiting first. DUE: the nearest day first. SUM: the largest first, tenge before dollars. TOWN: by the Russian name of the place.',
);
export const QueueOwnerEnum = graphqlEnum('QueueOwner', QUEUE_OWNERS, 'All cases, the viewer’s own, or those that nobody works on.');
