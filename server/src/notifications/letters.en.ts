import type { Letters } from './letter.words.ts';

export const EN: Letters = {
  SIGN_UP: {
    subject: 'Confirm your address for Qaita',
    body: [
      'Somebody is signing up for Qaita with this address. To finish, open the link:\n{link}',
      'The link works once, within 24 hours. If it is not you who is signing up, do not open it: no account is made without it.',
    ],
  },
  ACCOUNT_EXISTS: {
    subject: 'You already have a Qaita account',
    body: [
      'Somebody tried to sign up for Qaita with this address, but it has an account already. Sign in here:\n{link}',
      'If you have forgotten the password, you can set a new one from the sign-in page. If it was not you, there is nothing to do.',
    ],
  },
  PASSWORD_RESET: {
    subject: 'New password for Qaita',
    body: [
      'A new password was asked for on your account. To set it, open the link:\n{link}',
      'The link works once, within an hour. If you asked for nothing, just delete this letter: the password stays as it is.',
    ],
  },
  INVITATION: {
    subject: 'Invitation to Qaita',
    body: [
      'You are invited to join an organisation on Qaita. Which one, and in what role, is shown behind the link:\n{link}',
      'The link works for seven days. If you did not expect an invitation, just delete this letter.',
    ],
  },
  INTEREST_SUBMITTED: {
    subject: 'New expression of interest {number}',
    body: ['Your organisation has received the expression of interest {number}. Open it:\n{link}'],
  },
  INFORMATION_REQUESTED: {
    subject: 'A question about {number}',
    body: [
      'The steward asks for more information about {number}. The question, and a place for your answer:\n{link}',
      'The review waits for your answer.',
    ],
  },
  INFORMATION_ANSWERED: {
    subject: 'An answer about {number}',
    body: ['The investor has answered your question about {number}. Continue the review:\n{link}'],
  },
  INTEREST_DECIDED: {
    subject: 'A decision on {number}',
    body: ['{number} has been decided. The decision and its reason:\n{link}'],
  },
  INTEREST_SHORTLISTED: {
    subject: '{number} is on the shortlist',
    body: ['{number} has been put on the shortlist. The final decision is still to come. Details:\n{link}'],
  },
  INTEREST_WITHDRAWN: {
    subject: '{number} has been withdrawn',
    body: ['The investor has withdrawn {number}. Its history can still be read:\n{link}'],
  },
  TERMS_PUBLISHED: {
    subject: '{zone} SEZ: version {version} of the terms, in force from {day}',
    body: [
      'Version {version} of the terms of {zone} SEZ has been published. It is in force from {day}. The full text:\n{link}',
      'Expressions of interest still cite the version in force on the day they were sent. That does not change. Your open ones in this zone:',
    ],
    item: '{number} cites version {cited}. What is different in the new one:\n{difference}\nThe expression of interest itself:\n{interest}',
  },
  TERMS_WITHDRAWN: {
    subject: '{zone} SEZ: version {version} of the terms has been withdrawn',
    body: [
      'Version {version} of the terms of {zone} SEZ, which was to be in force from {day}, has been withdrawn and will not come into force. Reason: {reason}',
      'The withdrawn version stays in the history of the zone:\n{link}',
      'Your open expressions of interest in this zone cite earlier versions, and that does not change:',
    ],
    item: '{number} cites version {cited}:\n{interest}',
  },
};
