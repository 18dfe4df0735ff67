import type { House } from './house.ts';

/** Red, green and blue, each from 0 to 255. */
type Colour = readonly [number, number, number];

const black: Colour = [0, 0, 0];
const white: Colour = [255, 255, 255];
/** The grounds that the colours of a house stand on, of web/design/css/theme.css: the darkest by day, the lightest in the dark. */
const ground: Colour = [0xf3, 0xec, 0xdf];
const darkGround: Colour = [0x1c, 0x36, 0x37];

/** What WCAG 2.2 asks of letters (1.4.3, level AA). */
export const readable = 4.5;

/** A colour as people write it, `#0f5257`; undefined when it is none. */
export function parseColour(text: string): Colour | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (!found) return undefined;
  const [, red, green, blue] = found;
  return [Number.parseInt(red!, 16), Number.parseInt(green!, 16), Number.parseInt(blue!, 16)];
}

/** How much two colours differ for the eye, from 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Whether letters of this colour can be read on every ground of ours by day, and white letters on it. */
export const isDarkEnough = (colour: Colour): boolean =>
  Math.min(contrast(colour, ground), contrast(colour, white)) >= readable;

/**
 * The tokens of NL Design System's theme that follow from the two colours of a house, by day and in the dark. By day the
 * house's own colour is used as it is; in the dark one like it that can be read there.
 */
export function houseCss({ primary, accent }: House): string {
  const day = [...primaryByDay(primary), ...accentByDay(accent)];
  const dark = [...primaryInTheDark(primary), ...accentInTheDark(accent)];
  if (day.length === 0) return '';
  const rule = (tokens: string[]) => `:root{${tokens.join(';')}}`;
  return `${rule(day)}@media screen and (prefers-color-scheme:dark){${rule(dark)}}`;
}

const token = (name: string, colour: Colour): string => `--koppel-${name}:${written(colour)}`;

function primaryByDay(text: string | undefined): string[] {
  const primary = parseColour(text ?? '');
  if (!primary) return [];
  return [
    token('primary', primary),
    token('primary-strong', mix(primary, black, 0.3)),
    token('on-primary', white),
    // Letters in the colour stand on this one.
    token(
      'primary-soft',
      until(mix(primary, white, 0.9), white, (c) => contrast(primary, c) >= readable),
    ),
  ];
}

function primaryInTheDark(text: string | undefined): string[] {
  const primary = parseColour(text ?? '');
  if (!primary) return [];
  const light = until(primary, white, (colour) => contrast(colour, darkGround) >= readable + 1);
  return [
    token('primary', light),
    token('primary-strong', mix(light, white, 0.35)),
    token(
      'on-primary',
      until(primary, black, (colour) => contrast(colour, light) >= readable + 1),
    ),
    // Letters in the light colour stand on this one.
    token(
      'primary-soft',
      until(mix(primary, darkGround, 0.5), darkGround, (c) => contrast(light, c) >= readable),
    ),
  ];
}

function accentByDay(text: string | undefined): string[] {
  const accent = parseColour(text ?? '');
  if (!accent) return [];
  const soft = mix(accent, white, 0.8);
  return [
    token('apricot', accent),
    token('apricot-soft', soft),
    token(
      'apricot-ink',
      until(accent, black, (colour) => contrast(colour, soft) >= readable + 1),
    ),
  ];
}

function accentInTheDark(text: string | undefined): string[] {
  const accent = parseColour(text ?? '');
  if (!accent) return [];
  const soft = mix(mix(accent, black, 0.7), darkGround, 0.3);
  return [
    token('apricot', accent),
    token('apricot-soft', soft),
    token(
      'apricot-ink',
      until(accent, white, (colour) => contrast(colour, soft) >= readable + 1),
    ),
  ];
}

const mix = (from: Colour, to: Colour, share: number): Colour =>
  from.map((value, at) => Math.round(value + (to[at]! - value) * share)) as unknown as Colour;

/** The first colour on the way from one to the other that will do; the other when none before it does. */
function until(from: Colour, to: Colour, does: (colour: Colour) => boolean): Colour {
  for (let step = 0; step < 20; step++) {
    const colour = mix(from, to, step / 20);
    if (does(colour)) return colour;
  }
  return to;
}

const written = (colour: Colour): string =>
  `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
