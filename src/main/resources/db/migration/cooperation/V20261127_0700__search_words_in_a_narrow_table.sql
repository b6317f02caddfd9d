-- Words are searched for inside other words, in six languages, so every record of a kind is looked through. Rows of records are wide:
-- reading them takes longer than searching. Here stands each word once, and nothing else; the database keeps it, whoever writes.
create table assistance_words (
    record_id bigint primary key references assistance_record (id) on delete cascade,
    entity    text   not null,
    words     text   not null);

create index assistance_words_entity on assistance_words (entity);

create function each_word_once(said text) returns text language sql immutable parallel safe as $$
    select coalesce(string_agg(distinct word, ' '), '') from regexp_split_to_table(said, '\s+') as word
$$;

insert into assistance_words select id, entity, each_word_once(words) from assistance_record order by id;

create function keep_assistance_words() returns trigger language plpgsql as $$
begin
    insert into assistance_words values (new.id, new.entity, each_word_once(new.words))
    on conflict (record_id) do update set words = excluded.words;
    return null;
end $$;

create trigger assistance_words_kept after insert or update of words on assistance_record
    for each row execute function keep_assistance_words();
