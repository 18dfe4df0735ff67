type Capacity = {
  capacity: number;
  openMatches: number;
  capacityInAll: number | null;
  openMatchesInAll: number;
};

/** How many places a volunteer has free now, here and over all programmes, and how many there are. */
export const placesOf = ({ capacity, openMatches, capacityInAll, openMatchesInAll }: Capacity) => ({
  free: Math.max(
    0,
    Math.min(capacity - openMatches, (capacityInAll ?? Number.POSITIVE_INFINITY) - openMatchesInAll),
  ),
  all: capacity,
});
