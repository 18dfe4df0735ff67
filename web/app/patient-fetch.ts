/** How long an answer may take, in milliseconds, before somebody is told that the connection is gone. */
const patience = 30_000;

/** How long to wait before asking again, in milliseconds: once, and once more. */
const pauses = [1_000, 4_000];

/** What a network says that lost the way to us for a moment. */
const passing = new Set([502, 503, 504]);

/**
 * Asks the API over a connection that drops now and then. A question is asked again by itself, twice at most; an act is
 * not: whoever pressed decides whether to press again, and our acts are done once however often they are sent.
 *
 * @throws {TypeError} when there is no connection.
 * @throws {DOMException} when the answer took too long.
 */
export const patientFetch: typeof fetch = async (input, init) => {
  const waits = isQuestion(init?.body) ? pauses : [];
  for (let attempt = 0; ; attempt++) {
    const pause = waits[attempt];
    try {
      const response = await fetchInTime(input, init);
      if (pause === undefined || !passing.has(response.status)) return response;
    } catch (error) {
      if (pause === undefined || init?.signal?.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};

async function fetchInTime(input: RequestInfo | URL, init: RequestInit | undefined): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new DOMException('No answer in time.', 'TimeoutError')),
    patience,
  );
  const signal = init?.signal ? AbortSignal.any([init.signal, late.signal]) : late.signal;
  try {
    return await fetch(input, { ...init, signal });
  } finally {
    clearTimeout(timer);
  }
}

function isQuestion(body: unknown): boolean {
  if (typeof body !== 'string') return false;
  const { query } = JSON.parse(body) as { query?: string };
  return query !== undefined && /^\s*(query|\{)/.test(query);
}
