-- When somebody last uploaded a picture, or saved a draft that means it: what nothing shows goes a while after that.
alter table pictures add column wanted_at timestamptz not null default now();
update pictures set wanted_at = uploaded_at;
create index pictures_by_wish on pictures (wanted_at);

-- Which pictures are shown.
create index drafts_by_picture on drafts ((words #>> '{image,hash}')) where words #>> '{image,hash}' is not null;
create index revisions_by_picture on revisions ((words #>> '{image,hash}')) where words #>> '{image,hash}' is not null;

-- What came, and the addresses that it answers, go with the picture.
alter table uploads
  drop constraint uploads_area_hash_fkey,
  add foreign key (area, hash) references pictures on delete cascade;
alter table picture_addresses
  drop constraint picture_addresses_area_hash_fkey,
  add foreign key (area, hash) references pictures on delete cascade;
create index uploads_of_picture on uploads (area, hash);
create index addresses_of_picture on picture_addresses (area, hash);

grant update (wanted_at), delete on pictures to ${service};
