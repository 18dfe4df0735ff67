import { z } from 'zod';

/** One value of a request that cannot be. */
export interface WrongValue {
  in: 'query' | 'path';
  location: { name: string };
  code: string;
  detail: string;
}

/** What went wrong, as RFC 9457 has it; with the fields that the API Design Rules permit and no others. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  /** By this number of the request our log knows it. */
  instance: string;
  errors?: WrongValue[];
}

/** The schema of a problem, for the description of the API. */
export const problemSchema = z
  .strictObject({
    status: z.int().describe('The HTTP status.'),
    title: z.string().describe('What sort of problem it is.'),
    detail: z.string().describe('What was wrong this time.'),
    instance: z.string().describe('The number of the request, to mention when asking for help.'),
    errors: z
      .array(
        z.strictObject({
          in: z.enum(['query', 'path']).describe('Where the value stood.'),
          location: z.strictObject({ name: z.string().describe('The name of the parameter.') }),
          code: z.string().describe('What is wrong with it, for programs.'),
          detail: z.string().describe('What is wrong with it, in words.'),
        }),
      )
      .optional()
      .describe('The values that were wrong, with status 400.'),
  })
  .describe('Why a request was not answered, as RFC 9457 has it.');

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be answered as it is.',
  401: 'The token does not hold.',
  403: 'Not from there.',
  404: 'There is no such thing, or not for you.',
  405: 'Only reading is possible here.',
  500: 'Something went wrong on our side.',
};

/** A problem to answer with instead. */
export class ProblemError extends Error {
  readonly status: number;
  readonly errors: WrongValue[] | undefined;

  constructor(status: number, detail: string, errors?: WrongValue[]) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

export const problemOf = ({ status, message, errors }: ProblemError, requestId: string): Problem => ({
  status,
  title: titles[status] ?? titles[status < 500 ? 400 : 500]!,
  detail: message,
  instance: `urn:uuid:${requestId}`,
  ...(errors && { errors }),
});

export const notThere = (): ProblemError =>
  new ProblemError(404, 'What may not be seen is answered like what does not exist.');
