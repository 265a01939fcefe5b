-- The change lists, newest first; they take the place of the indexes that found the last change alone.
create index public_article_changed on public_article (released_at desc, article_id);
create index public_article_changed_of_area on public_article (area, released_at desc, article_id);
drop index public_article_released;
drop index public_article_released_of_area;

-- The office as it signed: a withdrawn piece says who took it back.
alter table public_article add column issuer text;
update public_article p set issuer = convert_from(a.bytes, 'UTF8')::jsonb ->> 'issuer'
  from artefact a where a.article_id = p.article_id and a.name = 'statement';
alter table public_article alter column issuer set not null;
