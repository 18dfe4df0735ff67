import type { Texts } from '../nl.ts';

export const ownData: Texts['ownData'] = {
  title: 'My data',
  link: 'My data',
  lead: 'Here you read what is kept about you. You can take it away, or ask to have it erased.',
  whoIsIt: 'Here you can read what is kept about you.',
  onlySelf:
    'Only the person can do this: who looks for a buddy, or who is a volunteer. We send you a link by mail.',
  withCode: 'I was given a code',
  asVolunteer: 'I am a volunteer',
  known: 'What {{organisation}} knows of you',
  knownText:
    'Notes of staff are not in here. There can be something about others in them. Ask {{organisation}} for them.',
  asText: 'Download to read (text)',
  asJson: 'Download for a computer (JSON)',
  textFile: 'my-data.txt',
  jsonFile: 'my-data.json',
  consents: 'To what you agreed with {{organisation}}',
  noConsents: 'There is no consent of yours here.',
  purpose: { FIND_BUDDY: 'Looking for a buddy', BECOME_VOLUNTEER: 'Becoming a volunteer' },
  given: {
    SELF: 'You said yes on {{day}}.',
    REFERRER: 'Somebody asked for you, and said yes on your behalf on {{day}}.',
  },
  withdrawnOn: 'Taken back on {{day}}.',
  withdraw: 'Take back',
  withdrawTitle: 'Do you want to take your consent back?',
  follows: {
    noSearch: 'We stop looking. We propose you to nobody any more.',
    noSummary: 'Volunteers can no longer read the short text about you.',
    matchGoesOn:
      'Do you have a buddy, or is somebody proposed already? That does not stop by itself. Call us.',
    stillVolunteer:
      'We write down that you no longer agree. You are still a volunteer then. Do you want to stop? Call us.',
    dataStay: 'Your data are not gone yet. Do you want that too? Then ask us to erase them.',
  },
  withdrawSure: 'Yes, take back',
  withdrawnNow: 'Your consent has been taken back',
  erase: 'Erase my data at {{organisation}}',
  eraseText: 'You can ask to erase all that {{organisation}} knows of you. This is what happens then:',
  eraseSteps: {
    closed: 'First everything must be finished. Is something still open? Then you cannot ask to erase yet.',
    approved: 'Then somebody who works at {{organisation}} looks at it. Only when they say yes, we erase.',
    gone: 'Then your name, your address, your question and all that you told are gone. They do not come back.',
    counted: 'Our figures stay the same. We then still know how many people there were, but not who.',
    log: 'Our log stays too. It says that somebody looked at or did something, not what there was about you.',
  },
  eraseCall: 'Questions, or do you want to stop first? Call {{organisation}}.',
  eraseAsk: 'Ask to erase',
  eraseTitle: 'Do you want us to erase your data?',
  eraseSureText: 'Once somebody of the staff says yes, your data are really gone. We cannot get them back.',
  eraseSure: 'Yes, erase my data',
  eraseFailed: 'That is not possible yet',
  eraseAsked: 'You asked to erase on {{day}}',
  eraseWaits: 'Somebody of the staff looks at it. Do you not want it after all? Call us.',
};
