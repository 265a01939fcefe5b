-- First answers to requests that carried an Idempotency-Key, stored in the transaction of their effect.
create table idempotency (
  subject     text        not null,
  key         text        not null,
  request     text        not null,
  body_hash   text        not null,
  status      integer     not null,
  headers     jsonb       not null,
  body        text,
  answered_at timestamptz not null default clock_timestamp(),
  primary key (subject, key)
);
create index idempotency_by_age on idempotency (answered_at);
grant select, insert, update, delete on idempotency to ${service};
