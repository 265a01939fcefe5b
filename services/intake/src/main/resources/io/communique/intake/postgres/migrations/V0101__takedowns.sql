-- Withdrawn articles, and whether the website has confirmed that it took them down.
create table takedowns (
  article_id   uuid primary key,
  expected_at  timestamptz,
  confirmed_at timestamptz
);
create index takedowns_open on takedowns (expected_at) where confirmed_at is null;
grant select, insert, update on takedowns to ${service};
