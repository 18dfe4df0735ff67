import type { Texts } from '../nl.ts';

export const learning: Texts['learning'] = {
  title: 'Read and learn',
  required: 'Belongs to your training',
  other: 'Also good to read',
  left: 'You read {{read}} of the {{total}} pieces that belong to your training.',
  allRead: 'You have read all that belongs to your training. Well done.',
  show_one: 'Show what you can read ({{count}} piece)',
  show_other: 'Show what you can read ({{count}} pieces)',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  toRead: 'Not read yet',
  readOn: 'Read on {{day}}',
  link: 'Look at {{site}} too',
  elsewhere: 'This opens another website.',
  read: 'I have read this',
  unread: 'Not read after all',
  marked: 'Read: {{title}}.',
  unmarked: 'Not read yet: {{title}}.',
  failed: 'This was not saved',
};
