import type { InterestLetters } from './letter.words.ts';

export const INTEREST_EN: InterestLetters = {
  INTEREST_SUBMITTED: {
    subject: 'New expression of interest {number}{about}',
    body: ['Your organisation has received the expression of interest {number}.'],
    facts: ['title', 'investor', 'sum', 'follows'],
    after: ['It is waiting for you. Begin the review here:\n{link}'],
  },
  INFORMATION_REQUESTED: {
    subject: 'A question about {number}{about}',
    body: ['The steward asks for more information about {number}.'],
    facts: ['title', 'steward', 'sum'],
    words: 'The steward’s question{language}:',
    after: ['Your answer is needed: the review waits for it. Answer here:\n{link}'],
  },
  INFORMATION_ANSWERED: {
    subject: 'An answer about {number}{about}',
    body: ['The investor has answered your question about {number}.'],
    facts: ['title', 'investor', 'sum'],
    words: 'The investor’s answer{language}:',
    after: ['It is waiting for you again. Continue the review:\n{link}'],
  },
  INTEREST_ACCEPTED: {
    subject: '{number} has been accepted{about}',
    body: ['The steward has accepted {number}. The decision is final.'],
    facts: ['title', 'steward', 'sum'],
    words: 'The steward’s reason{language}:',
    after: ['The review is over. The next step is the steward’s, who calls the telephone number that you gave. The decision:\n{link}'],
  },
  INTEREST_DECLINED: {
    subject: '{number} has been declined{about}',
    body: ['The steward has declined {number}. The decision is final.'],
    facts: ['title', 'steward', 'sum'],
    words: 'The reason{language}:',
    after: ['The review is over, and nothing is needed from you. The decision and the history:\n{link}'],
  },
  INTEREST_DECIDED: {
    subject: 'A decision on {number}',
    body: ['{number} has been decided. The decision and its reason:\n{link}'],
  },
  INTEREST_SHORTLISTED: {
    subject: '{number} is on the short list{about}',
    body: ['The steward has put {number} on the short list. The final decision is still to come.'],
    facts: ['title', 'steward', 'sum'],
    words: 'The steward’s comment{language}:',
    after: ['Now we wait for the steward, and nothing is needed from you. Details:\n{link}'],
  },
  INTEREST_WITHDRAWN: {
    subject: '{number} has been withdrawn{about}',
    body: ['The investor has withdrawn {number}. There is no need to review it any more.'],
    facts: ['title', 'investor', 'sum'],
    words: 'Why the investor has withdrawn it{language}:',
    after: ['Its history:\n{link}'],
  },
  STEWARD_ABSENT: {
    subject: 'Nobody from “{steward}” is on Qaita; expressions of interest waiting: {count}',
    body: [
      '“{steward}” answers for opportunities, but nobody from it has an active account on Qaita, so there is no one to receive letters. Expressions of interest that wait for its step: {count}. They are kept, and the investors have been told so.',
      'You, Qaita’s administrators, answer for such stewards: invite the first person of the organisation. All stewards without people:\n{link}',
    ],
  },
  STEWARD_CAME: {
    subject: 'The steward “{steward}” is on Qaita now',
    body: [
      'The first person from “{steward}” has joined Qaita and has received what you sent. Now we wait for an answer, and nothing is needed from you. All your expressions of interest:\n{link}',
      'Received:',
    ],
    item: '{number}{about}\nInvestment: {sum}\n{interest}',
  },
  INTERESTS_WAITING: {
    subject: 'Expressions of interest that wait for you: {count}',
    body: [
      'You are the first person from “{steward}” on Qaita: until now there was no one to receive what was sent to it. All its expressions of interest:\n{link}',
      'These wait for your step:',
    ],
    item: '{number}{about}\nInvestor: {investor}\nInvestment: {sum}\n{review}',
  },
};
