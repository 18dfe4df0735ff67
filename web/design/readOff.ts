import { fieldId } from './Field.tsx';

/** How the form on the page calls a field, and a value of it: as its reader knows both. */
export interface ReadOff {
  label: string;
  /** Empty when there is nothing. */
  text: string;
}

/** Reads off the page what a field is called and how a value of it is said; undefined when it is not there. */
export function readOff(name: string, value: unknown): ReadOff | undefined {
  const control = document.querySelector<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
  if (!control) return undefined;
  const words = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
  const ofControl = (each: HTMLInputElement) =>
    words(each.labels?.[0]?.querySelector('.choice__label') ?? each.labels?.[0]);
  const group = words(control.closest('fieldset')?.querySelector('legend'));
  const isChoice = control.type === 'radio' || control.type === 'checkbox';
  if (isChoice && typeof value === 'boolean') return { label: ofControl(control), text: value ? '✓' : '' };
  if (isChoice) {
    const chosen = new Set([value].flat().map(String));
    const all = document.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`);
    const said = [...all].filter((each) => chosen.has(each.value)).map(ofControl);
    return { label: group, text: said.join(', ') };
  }
  const own = document.querySelector(`label[for="${CSS.escape(fieldId(name))}"]`)?.firstChild;
  const label = [group, own?.textContent?.trim()].filter(Boolean).join(': ');
  const options = control instanceof HTMLSelectElement ? [...control.options] : [];
  const option = options.find((each) => each.value === String(value ?? ''));
  return { label, text: option ? words(option) : String(value ?? '').trim() };
}
