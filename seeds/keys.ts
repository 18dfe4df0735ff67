import { v5 } from 'uuid';

const namespace = '5b1d3f3e-6c0f-5a53-9f0e-3a6c3a0d7c11';

/** The id of a seeded row, always the same for the same words: `rowId('programme', 'heemskerk', 'maatjes')`. */
export const rowId = (...words: (string | number)[]): string => v5(words.join('/'), namespace);
