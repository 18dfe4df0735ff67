import type { ProgrammeSettings } from '../../organisations/programme.ts';

interface Place {
  latitude: number | null;
  longitude: number | null;
}

const usualMaxDistanceKm = 15;

/** The longest way that both want, in kilometres; what either leaves open the programme says. */
export function longestWayKm(
  a: { maxDistanceKm: number | null },
  b: { maxDistanceKm: number | null },
  settings: ProgrammeSettings,
): number {
  const own = settings.maxDistanceKm ?? usualMaxDistanceKm;
  return Math.min(a.maxDistanceKm ?? own, b.maxDistanceKm ?? own);
}

/**
 * Kilometres over the surface of the earth, between the middles of two postcode areas (haversine, mean radius 6371 km);
 * null when it is not known where one of the two lives.
 */
export function distanceKm(a: Place, b: Place): number | null {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.latitude - a.latitude) * rad) / 2) ** 2 +
    Math.cos(a.latitude * rad) *
      Math.cos(b.latitude * rad) *
      Math.sin(((b.longitude - a.longitude) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
