-- Reports to the Council: open to everybody, belonging to no national system, without a number that everybody may not know. Once made
-- they say the same for ever; they can be taken from the public and given back.
create table council_report (
    number       bigint      generated always as identity primary key,
    made_at      timestamptz not null,
    sections     jsonb       not null,
    is_withdrawn boolean     not null default false,
    version      int         not null default 0
);
create function keep_council_reports() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or (new.number, new.made_at, new.sections) is distinct from (old.number, old.made_at, old.sections) then
        raise exception 'reports to the Council are written once';
    end if;
    return new;
end $$;
create trigger council_report_stays before update or delete on council_report
    for each row execute function keep_council_reports();
