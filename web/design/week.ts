export const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export const parts = ['MORNING', 'AFTERNOON', 'EVENING'] as const;

type Day = (typeof days)[number];
type Part = (typeof parts)[number];
type DayPart = `${Day}_${Part}`;

export const dayPartOf = (day: Day, part: Part): DayPart => `${day}_${part}`;

/** The parts of a week, day by day: what falls on the same days stands together. */
export function byDay(chosen: readonly string[]): { day: Day; parts: Part[] }[] {
  return days
    .map((day) => ({ day, parts: parts.filter((part) => chosen.includes(dayPartOf(day, part))) }))
    .filter((each) => each.parts.length > 0);
}
