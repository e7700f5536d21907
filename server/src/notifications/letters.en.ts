import { AUDIT_EN } from './audit.letters.en.ts';
import { INTEREST_EN } from './interest.letters.en.ts';
import { PROPOSAL_EN } from './proposal.letters.en.ts';
import { REVIEW_EN } from './review.letters.en.ts';
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
  EMAIL_CHANGE: {
    subject: 'Confirm your new address for Qaita',
    body: [
      'This address is to become the one you sign in to Qaita with. While you are signed in, open the link and confirm:\n{link}',
      'The link works once, within 24 hours; until then the former address holds. If you did not ask for this, do not open it: nothing changes without it.',
    ],
  },
  EMAIL_TAKEN: {
    subject: 'This address already has a Qaita account',
    body: [
      'Somebody with another Qaita account wanted to change over to this address, but it has an account of its own. Nothing was changed. If it was you, sign in with this address:\n{link}',
      'If it was not you, there is nothing to do.',
    ],
  },
  EMAIL_CHANGE_ASKED: {
    subject: 'A new address was asked for on your Qaita account',
    body: [
      'Somebody signed in to your account has asked to use another address. It will hold once it is confirmed from the new mailbox; until then you sign in with this one.',
      'If it was not you, stop it here:\n{link}',
      'The link works for three days. Every session then ends and the password stops working; a link for a new one comes to this address.',
    ],
  },
  EMAIL_CHANGED: {
    subject: 'Your new address for Qaita holds',
    body: ['From now on you sign in to Qaita with this address. Your account:\n{link}'],
  },
  EMAIL_CHANGED_FROM: {
    subject: 'The address of your Qaita account was changed',
    body: [
      'Your account is now signed in to with another address, and letters go there.',
      'If it was not you, take it back here:\n{link}',
      'The link works for three days. This address comes back, every session ends and the password stops working; a link for a new one comes to this address.',
    ],
  },
  EMAIL_OBJECTED: {
    subject: 'Your Qaita account is yours again: set a new password',
    body: [
      'The change of address was stopped from this mailbox. Every session has ended, and the password no longer works. Set a new one:\n{link}',
      'The link works once, within an hour; after that you can ask for another on the sign-in page.',
    ],
  },
  EMAIL_RESTORED: {
    subject: 'The change of address was taken back',
    body: [
      'The owner of the Qaita account has objected to this address. It is not used for signing in any more.',
      'If it was you who changed the address, sign in with the former one:\n{link}',
    ],
  },
  PASSWORD_CHANGED: {
    subject: 'The password of your Qaita account was changed',
    body: [
      'A new password was set on your account. All other devices have been signed out.',
      'If it was not you, set another one at once:\n{link}',
    ],
  },
  TOTP_SET: {
    subject: 'One-time codes are on for your Qaita account',
    body: [
      'One-time codes were set up on your account; signing in now asks for one. Codes set up before no longer work. Your account:\n{link}',
      'If it was not you, write to the administration of Qaita at once.',
    ],
  },
  TOTP_REMOVED: {
    subject: 'One-time codes are off for your Qaita account',
    body: [
      'One-time codes were turned off on your account: the password alone is enough to sign in. You can turn them on again here:\n{link}',
      'If it was not you, set a new password at once from the sign-in page.',
    ],
  },
  RECOVERY_CODES_RENEWED: {
    subject: 'New recovery codes for your Qaita account',
    body: [
      'New recovery codes were made for your account. Those of before no longer work. Your account:\n{link}',
      'If it was not you, set a new password at once from the sign-in page.',
    ],
  },
  INVITATION_ASKED: {
    subject: 'An invitation waits for a second administrator',
    body: [
      '{inviter} invites a person into {organisation}. The letter with the link goes only if a second administrator confirms the invitation. Who is invited is shown here:\n{link}',
      'Make sure that the organisation itself has named this person. If not, refuse it.',
    ],
  },
  INVITATION_CONFIRMED: {
    subject: 'A person was invited into {organisation}',
    body: [
      'The Qaita administrators {inviter} and {confirmer} have invited a person into {organisation}, to which you belong.',
      'If the organisation did not ask for this, tell another administrator; the list of organisations is here:\n{link}',
    ],
  },
  IDENTITY_LINKED: {
    subject: 'Another sign-in is linked to your Qaita account',
    body: [
      'A sign-in at another provider was linked to your account: it now opens the account as the password does. Your account:\n{link}',
      'If it was not you, write to the administration of Qaita at once.',
    ],
  },
  ...INTEREST_EN,
  ...AUDIT_EN,
  ...PROPOSAL_EN,
  ...REVIEW_EN,
  TERMS_PUBLISHED: {
    subject: '{zone} SEZ: version {version} of the terms, in force from {day}',
    body: [
      'Version {version} of the terms of {zone} SEZ has been published. It is in force from {day}. The full text:\n{link}',
      'Expressions of interest still cite the version in force on the day they were sent. That does not change. Your open ones in this zone:',
    ],
    item: '{number}{about}. It cites version {cited}. What is different in the new one:\n{difference}\nThe expression of interest itself:\n{interest}',
  },
  TERMS_WITHDRAWN: {
    subject: '{zone} SEZ: version {version} of the terms has been withdrawn',
    body: [
      'Version {version} of the terms of {zone} SEZ, which was to be in force from {day}, has been withdrawn and will not come into force.',
    ],
    words: 'Reason{language}:',
    after: [
      'The withdrawn version stays in the history of the zone:\n{link}',
      'Your open expressions of interest in this zone cite earlier versions, and that does not change:',
    ],
    item: '{number}{about}. It cites version {cited}:\n{interest}',
  },
  FIGURE_CHALLENGED: {
    subject: 'A figure is challenged: {title}',
    body: [
      'Somebody says that information your organisation answers for is wrong: {title}. Until you answer, readers see that it is being checked. To answer:\n{link}',
    ],
    words: 'What they say{language}:',
  },
  FIGURE_ACCEPTED: {
    subject: 'Your challenge was accepted: {title}',
    body: [
      'You challenged information about {title}. The organisation that answers for it agrees with you. The history is open to everybody:\n{link}',
    ],
    words: 'The answer{language}:',
  },
  FIGURE_REJECTED: {
    subject: 'The information stays as it is: {title}',
    body: [
      'You challenged information about {title}. The organisation that answers for it holds it to be right. The history is open to everybody:\n{link}',
    ],
    words: 'The answer{language}:',
  },
  FIGURE_DISPUTED: {
    subject: 'The information is marked as disputed: {title}',
    body: [
      'You challenged information about {title}. It is now marked as disputed wherever it is shown. The history is open to everybody:\n{link}',
    ],
    words: 'The answer{language}:',
  },
  QUESTION_ASKED: {
    subject: 'An investor asks: {title}',
    body: [
      'An investor asks about {title}, for which your organisation answers. Who it is, is not shown. What you answer with a source becomes a fact for everybody:\n{link}',
    ],
    words: 'In words{language}:',
  },
  QUESTION_STATED: {
    subject: 'What you asked is now stated: {title}',
    body: ['You asked about {title}. The steward has stated it, with a source, for everybody:\n{link}'],
  },
  QUESTION_ANSWERED: {
    subject: 'Your question is answered: {title}',
    body: ['You asked about {title}. Your questions and the answers:\n{link}'],
    words: 'The steward answers{language}:',
  },
  QUESTION_DECLINED: {
    subject: 'Your question is not answered: {title}',
    body: ['You asked about {title}. The steward does not answer this question. Your questions:\n{link}'],
    words: 'The reason{language}:',
  },
  MATCH_INVITED: {
    subject: 'You are invited: {title}',
    body: [
      '{steward} invites your project “{project}”: {title}. It learns your name and organisation only if you agree. See it and answer:\n{link}',
    ],
  },
};
