/** Of the headers of a request, those by which browsers tell from which page it comes. */
export interface FromWhere {
  origin?: string | undefined;
  host?: string | undefined;
  'sec-fetch-site'?: string | string[] | undefined;
}

/**
 * Whether a request comes from a page of ours, or from a program that is no browser and says nothing. Another page
 * could use the session of whoever looks at it, so it is refused whatever it sends.
 */
export function isFromOurselves(
  { origin, host, 'sec-fetch-site': site }: FromWhere,
  publicUrl: string,
): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || [publicUrl, `https://${host}`, `http://${host}`].includes(origin);
}
