-- Lists by label: a label's form in addresses, for those that have one.
alter table public_article add column label_slug text generated always as (
  case when label ~ '^[A-Za-z0-9]([A-Za-z0-9 ''’-]*[A-Za-z0-9])?$'
       then lower(regexp_replace(label, '[^A-Za-z0-9]+', '-', 'g')) end) stored;
create index public_article_newest_of_label
  on public_article (area, label_slug, first_released_at desc, article_id)
  where not withdrawn and label_slug is not null;
