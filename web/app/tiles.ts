/** Where the pieces of a map come from, when the installation has a source. */
interface Tiles {
  /** With {z}, {x} and {y} in it. */
  url: string;
  /** Who made the map, to be named with it. */
  attribution: string;
}

const text = document.getElementById('tiles')?.textContent;

/** Undefined where there is no source: maps are outlines of our own then, and nobody else hears of it. */
export const tiles: Tiles | undefined = text ? JSON.parse(text) : undefined;
