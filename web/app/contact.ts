/** Loose on purpose: the server decides, these only catch slips of the pen. */
export function looksLikePhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return /^[+\d\s().-]+$/.test(text) && digits >= 8 && digits <= 15;
}

export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
