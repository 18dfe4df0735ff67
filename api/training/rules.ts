import type { Mistake } from '../messages/refuse.ts';
import { checkText } from '../people/filled-in.ts';

const longestTitle = 120;
const longestText = 6000;
const longestLink = 300;
/** More than this nobody reads at a stretch; in minutes. */
const mostMinutes = 240;
const lastPosition = 999;
/** How many materials an organisation keeps at most, those that are put aside included. */
export const mostMaterials = 300;

/** What somebody writes of a material, as far as it can be wrong by itself. */
interface Written {
  title: string;
  text: string;
  link?: string | null;
  minutes: number;
  position: number;
}

/** What is wrong with a training material. */
export function materialMistakes({ title, text, link, minutes, position }: Written): Mistake[] {
  const mistakes: Mistake[] = [
    ...needed('title', title, longestTitle, 'materialTitleNeeded'),
    ...needed('text', text, longestText, 'materialTextNeeded'),
  ];
  if (link && !isSafeAddress(link)) mistakes.push({ field: 'link', key: 'materialLinkWrong' });
  if (!isWhole(minutes, mostMinutes))
    mistakes.push({ field: 'minutes', key: 'numberWrong', params: { least: 1, most: mostMinutes } });
  if (!isWhole(position, lastPosition))
    mistakes.push({ field: 'position', key: 'numberWrong', params: { least: 1, most: lastPosition } });
  return mistakes;
}

const needed = (
  field: string,
  text: string,
  max: number,
  key: 'materialTitleNeeded' | 'materialTextNeeded',
): Mistake[] => (text.trim() ? checkText(field, text, max) : [{ field, key }]);

const isWhole = (number: number, most: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= most;

/** The address of a page that anyone can open, over a connection that nobody listens in on. */
function isSafeAddress(text: string): boolean {
  if (text.length > longestLink || !text.startsWith('https://') || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return /^[^.\s]+(\.[^.\s]+)+$/.test(hostname) && username === '' && password === '';
}
