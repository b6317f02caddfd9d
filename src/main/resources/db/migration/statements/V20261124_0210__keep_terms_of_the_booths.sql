-- Terms that interpreters and the secretariat want in the glossaries of all panels, beside what is known without them.
create table booth_term (
    id      bigint generated always as identity primary key,
    words   jsonb not null,
    version int   not null default 0
);
