/** `1961ab`, `1961 AB` and the bare area `1961` are all welcome. */
export const looksLikePostcode = (text: string) => /^\s*[1-9]\d{3}\s*([a-z]{2})?\s*$/i.test(text);

export const tidyPostcode = (text: string) => text.replaceAll(/\s/g, '').toUpperCase();

export const spacedPostcode = (text: string) => tidyPostcode(text).replace(/^(\d{4})(?=\w)/, '$1 ');
