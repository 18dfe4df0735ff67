/** Loose on purpose: the server decides, these only catch slips of the pen. */
export function looksLikePhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return /^[+\d\s().-]+$/.test(text) && digits >= 8 && digits <= 15;
}

export const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** Letters of any language, with what else belongs in a name. */
export const looksLikeName = (text: string) =>
  text.trim().length <= 100 && /^[\p{L}\p{M}\p{Zs}'’ʼ`´.,\-‐·()]*$/u.test(text.trim());
