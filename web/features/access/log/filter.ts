/** Which part of a log: about one thing, by one account, or both. */
export type LogFilter = { about: string | null; by: string | null };
