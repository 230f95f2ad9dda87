// The region that is drawn in detail, and what encloses it.

/** lat0, lng0, lat1, lng1 of the detailed map and of the relief. */
export const bounds = [38, 43, 42, 51];

/** Between the region and the world: the Near East and the Black Sea, drawn at 1:50 million. */
export const surroundings = [24, 24, 50, 64];
