-- Pictures as they are passed on, each area's own. Nothing throws one away yet that no draft shows.
create table pictures (
  area          text        not null,
  hash          text        not null,
  media_type    text        not null,
  width         integer     not null,
  height        integer     not null,
  master_width  integer     not null,
  master_height integer     not null,
  master        bytea       not null,
  uploaded_by   text        not null,
  uploaded_at   timestamptz not null,
  primary key (area, hash)
);
-- Compressed already.
alter table pictures alter column master set storage external;

-- The bytes that came: the same again need not be developed again.
create table uploads (
  area        text not null,
  upload_hash text not null,
  hash        text not null,
  primary key (area, upload_hash),
  foreign key (area, hash) references pictures
);

-- Which picture was uploaded for an address under which drafts may refer to it.
create table picture_addresses (
  area    text not null,
  address text not null,
  hash    text not null,
  primary key (area, address),
  foreign key (area, hash) references pictures
);

grant select, insert on pictures, uploads to ${service};
grant select, insert, update on picture_addresses to ${service};
