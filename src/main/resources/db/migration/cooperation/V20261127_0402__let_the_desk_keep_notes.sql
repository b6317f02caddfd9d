-- What the desk notes for itself and for the owner of a record: of this module or of one above it. What is taken back is shown to nobody.
create table desk_note (
    id            bigint      generated always as identity primary key,
    about         text        not null,
    about_id      bigint      not null,
    text          text        not null,
    account_id    bigint      not null references account,
    written_at    timestamptz not null,
    taken_back_at timestamptz
);
create index desk_note_about on desk_note (about, about_id, id);
