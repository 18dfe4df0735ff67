import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Letters and the ground that they stand on, by the names of their tokens. */
const pairs = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['ink-soft', 'ground'],
  ['ink-soft', 'sunken'],
  ['primary', 'ground'],
  ['primary', 'primary-soft'],
  ['on-primary', 'primary'],
  ['apricot-ink', 'apricot-soft'],
  ['ok', 'ok-soft'],
  ['warning-ink', 'warning-soft'],
  ['error', 'error-soft'],
] as const;

/** The colours as they are now, each pair with how much it differs. */
export function Palette() {
  return (
    <ul className="plain-list palette">
      {pairs.map(([letters, ground]) => (
        <Pair key={`${letters} ${ground}`} letters={letters} ground={ground} />
      ))}
    </ul>
  );
}

function Pair({ letters, ground }: { letters: string; ground: string }) {
  const { i18n } = useTranslation();
  const ref = useRef<HTMLLIElement>(null);
  const [ratio, setRatio] = useState<number>();
  useLayoutEffect(() => {
    const measure = () => ref.current && setRatio(difference(getComputedStyle(ref.current)));
    measure();
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', measure);
    return () => scheme.removeEventListener('change', measure);
  }, []);
  return (
    <li
      ref={ref}
      className="palette__pair"
      style={{ color: `var(--koppel-${letters})`, background: `var(--koppel-${ground})` }}
    >
      <span>
        {letters} / {ground}
      </span>
      <strong>{ratio?.toLocaleString(i18n.language, { maximumFractionDigits: 1 })}</strong>
    </li>
  );
}

/** How much letters and ground differ for the eye, from 1 to 21 (WCAG 2.2, contrast ratio). */
function difference({ color, backgroundColor }: CSSStyleDeclaration): number {
  const [one, other] = [luminance(color), luminance(backgroundColor)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
    const share = Number(value) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
