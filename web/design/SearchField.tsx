import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { hasKeyboard, keysAreOn } from '../app/keys.ts';
import { TextField } from './Field.tsx';

/** How long somebody may think between two letters, in milliseconds, before the list follows. */
const pause = 250;

/** What is searched in a list, as it stands in the address bar: a part of a name, or a whole number. */
export const useSearched = (): string => useSearchParams()[0].get('zoek') ?? '';

/** Searches a list by name or number, while typing. "/" brings the reader there from anywhere on the page. */
export function SearchField() {
  const { t } = useTranslation('staff');
  const [address, setAddress] = useSearchParams();
  const searched = address.get('zoek') ?? '';
  const [text, setText] = useState(searched);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => setText(searched), [searched]);
  useEffect(() => {
    if (text.trim() === searched) return;
    const timer = setTimeout(() => {
      setAddress(
        (now) => {
          const next = new URLSearchParams(now);
          if (text.trim()) next.set('zoek', text.trim());
          else next.delete('zoek');
          return next;
        },
        { replace: true },
      );
    }, pause);
    return () => clearTimeout(timer);
  }, [text, searched, setAddress]);
  useSlash(() => frame.current?.querySelector('input')?.focus());
  return (
    <div ref={frame}>
      <TextField
        label={t('followup.search')}
        hint={hasKeyboard() && keysAreOn() ? t('followup.searchKey') : undefined}
        name="zoek"
        type="search"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </div>
  );
}

/** Does something when "/" is pressed, unless somebody is writing. */
function useSlash(go: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (
        event.key !== '/' ||
        !keysAreOn() ||
        at.closest('input, textarea, select, [contenteditable], dialog')
      )
        return;
      event.preventDefault();
      go();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
