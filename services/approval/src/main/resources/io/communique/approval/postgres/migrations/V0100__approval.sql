-- Articles: what is public of each, and what is about to be.
create table articles (
  article_id         uuid primary key,
  area               text        not null,
  sequence           bigint      not null default 0,
  withdrawn          boolean     not null default false,
  statement          jsonb,
  signature          text,
  statement_hash     text,
  scheduled_revision integer,
  scheduled_approved timestamptz,
  release_at         timestamptz,
  check ((statement is null) = (signature is null) and (statement is null) = (statement_hash is null)),
  check ((scheduled_revision is null) = (release_at is null)),
  check (not (withdrawn and release_at is not null))
);
create index articles_due on articles (release_at) where release_at is not null;

-- Reviews: the revisions that arrived, word for word.
create table reviews (
  article_id   uuid        not null references articles,
  revision     integer     not null check (revision > 0),
  content      jsonb       not null,
  content_hash text        not null,
  contributors text[]      not null,
  submitted_by text        not null,
  submitted_at timestamptz not null,
  state        text        not null check (state in ('awaiting', 'decided', 'superseded', 'closed')),
  primary key (article_id, revision)
);
create index reviews_awaiting on reviews (submitted_at, article_id) where state = 'awaiting';
create unique index one_awaits on reviews (article_id) where state = 'awaiting';

-- Decisions: one outcome for a revision, for ever.
create table decisions (
  article_id   uuid        not null,
  revision     integer     not null,
  verdict      text        not null check (verdict in ('APPROVE', 'RETURN')),
  decided_by   text        not null,
  comment      text,
  content_hash text        not null,
  decided_at   timestamptz not null,
  version      bigint,
  release_at   timestamptz,
  primary key (article_id, revision),
  foreign key (article_id, revision) references reviews
);

-- The rule of four eyes holds in the database too, whoever writes the row.
create function four_eyes() returns trigger language plpgsql as $$
begin
  if exists (
    select from reviews
    where article_id = new.article_id and revision = new.revision
      and (new.decided_by = any(contributors) or content_hash <> new.content_hash)
  ) then
    raise exception 'a contributor may not decide, nor may anyone decide other words'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger four_eyes before insert on decisions for each row execute function four_eyes();

-- Withdrawals: who took an article back, and why.
create table withdrawals (
  article_id   uuid primary key references articles,
  withdrawn_by text        not null,
  reason       text        not null,
  withdrawn_at timestamptz not null,
  version      bigint      not null
);

-- Every statement that ever was public, as it was sealed.
create table statements (
  article_id   uuid        not null references articles,
  version      bigint      not null,
  revision     integer     not null,
  state        text        not null,
  content_hash text        not null,
  hash         text        not null,
  signature    text        not null,
  approved_at  timestamptz not null,
  released_at  timestamptz not null,
  primary key (article_id, version)
);

-- P6 as a view: any row in it is a revision with two outcomes.
create view outcomes_in_conflict as
  select article_id, revision, count(*) as outcomes
  from decisions group by article_id, revision having count(*) > 1;

grant select, insert, update on articles, reviews to ${service};
grant select, insert on decisions, withdrawals, statements to ${service};
grant select on outcomes_in_conflict to ${service};
