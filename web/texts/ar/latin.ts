/** Keeps words of Latin letters and figures together, from left to right, inside an Arabic sentence. */
export const latin = (words: string): string => `\u2066${words}\u2069`;
