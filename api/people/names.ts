const longestName = 100;

// Letters and marks of any script: names are Dutch, Arabic, Tigrinya. No digits, emoji, or signs that steer the
// direction of text, by which one name can be made to look like another.
const nameCharacters = /^[\p{L}\p{M}\p{Zs}'’ʼ`´.,\-‐·()]+$/u;
const control = /[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const controlButLines =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  /[\p{Cs}\p{Co}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a name, if anything. */
export function nameMistake(text: string): 'empty' | 'tooLong' | 'characters' | undefined {
  const name = text.trim();
  if (name === '') return 'empty';
  if (name.length > longestName) return 'tooLong';
  if (!nameCharacters.test(name) || control.test(name) || !/\p{L}/u.test(name)) return 'characters';
  return undefined;
}

/** Whether a free text has characters that cannot be kept or that hide what it says; new lines and emoji are fine. */
export const hasHiddenCharacters = (text: string): boolean => controlButLines.test(text);
