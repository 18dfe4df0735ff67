import { Migration } from '@mikro-orm/migrations';

/**
 * Postcodes of the whole country can be known, with better coordinates than ours, and where those came from. And how
 * far away something is of which we do not know where it is, is not known either.
 */
export class Postcodes extends Migration {
  override up(): void {
    this.addSql(postcodes);
  }
}

const postcodes = `
-- Null where none of our teams works.
alter table postcode alter column neighbourhood_id drop not null;
-- Null: our own estimate, good to about a kilometre.
alter table postcode add column source text check (source in ('GEONAMES', 'CBS'));

-- As before, but unknown where a place is unknown: least() passes over nulls, which made it half the way around the earth.
create or replace function distance_km(lat1 float8, lon1 float8, lat2 float8, lon2 float8) returns float8
language sql immutable parallel safe as $$
  select case when num_nulls(lat1, lon1, lat2, lon2) = 0 then 12742 * asin(least(1, sqrt(
    sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2))) end
$$;
`;
