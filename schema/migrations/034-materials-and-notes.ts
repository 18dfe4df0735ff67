import { Migration } from '@mikro-orm/migrations';

/** What volunteers read to learn from, who read it; and what the staff writes down beside a dossier, for whom. */
export class MaterialsAndNotes extends Migration {
  override up(): void {
    for (const part of [materials, notes, walls]) this.addSql(part);
  }
}

const materials = `
create table training_material (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- Null: for the volunteers of all programmes.
  programme_id uuid,
  title text not null check (length(title) between 1 and 120),
  -- Plain paragraphs, with an empty line between them.
  text text not null check (length(text) between 1 and 6000),
  link text check (length(link) <= 300 and link like 'https://%'),
  -- How long it takes.
  minutes int not null check (minutes between 1 and 240),
  -- It belongs to the training that a volunteer has had before being linked.
  required boolean not null,
  -- The lowest comes first.
  position int not null check (position between 1 and 999),
  -- Since when it is not offered any more; who read it has read it.
  aside_since date,
  recorded_at timestamptz not null,
  unique (organisation_id, id),
  foreign key (organisation_id, programme_id) references programme (organisation_id, id)
);
create index training_material_by_organisation on training_material (organisation_id, position);
create index training_material_by_programme on training_material (programme_id);

create table training_reading (
  volunteer_id uuid not null,
  material_id uuid not null,
  organisation_id uuid not null references organisation,
  read_on date not null,
  recorded_at timestamptz not null,
  primary key (volunteer_id, material_id),
  foreign key (organisation_id, volunteer_id) references volunteer (organisation_id, id),
  foreign key (organisation_id, material_id) references training_material (organisation_id, id)
);
create index training_reading_by_material on training_reading (material_id);
`;

const notes = `
create table note (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  programme_id uuid not null,
  -- Of one of the two it is.
  request_id uuid,
  requester_id uuid,
  enrolment_id uuid,
  volunteer_id uuid,
  -- Who wrote it.
  account_id uuid not null references account,
  visibility text not null check (visibility in ('AUTHOR', 'COORDINATORS', 'DOSSIER')),
  -- Null once who it is about was forgotten.
  text text check (length(text) between 1 and 4000),
  written_at timestamptz not null,
  check ((request_id is null) <> (enrolment_id is null)),
  check ((request_id is null) = (requester_id is null)),
  check ((enrolment_id is null) = (volunteer_id is null)),
  foreign key (organisation_id, request_id, programme_id, requester_id)
    references request (organisation_id, id, programme_id, requester_id),
  foreign key (organisation_id, enrolment_id, programme_id, volunteer_id)
    references enrolment (organisation_id, id, programme_id, volunteer_id)
);
create index note_by_request on note (request_id, written_at) where request_id is not null;
create index note_by_enrolment on note (enrolment_id, written_at) where enrolment_id is not null;
create index note_by_account on note (account_id);
`;

const walls = ['training_material', 'training_reading', 'note']
  .map(
    (table) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table}
  using (organisation_id = any ((select app_organisations())::uuid[]))
  with check (organisation_id = any ((select app_organisations())::uuid[]));`,
  )
  .join('');
