-- Search: the words of what is public, by the language they are in; nothing of what was taken back.
create function text_language(locale text) returns regconfig language sql immutable as $$
  select case split_part(locale, '-', 1)
    when 'en' then 'english'::regconfig
    when 'es' then 'spanish'::regconfig
    when 'ar' then 'arabic'::regconfig
    else 'simple'::regconfig end
$$;
alter table public_article add column words tsvector;
update public_article p
  set words = to_tsvector(text_language(p.locale), left(convert_from(a.bytes, 'UTF8'), 100000))
  from artefact a where a.article_id = p.article_id and a.name = 'text' and not p.withdrawn;
create index public_article_words on public_article using gin (words);
