-- PostgreSQL checks a foreign key row by row, which took a quarter of the time of an import with its million tags. Terms and States
-- are merged, never deleted, so that it is enough to look once at all rows that a statement brought.
alter table recommendation_tag drop constraint recommendation_tag_term_id_fkey;
alter table recommending_state drop constraint recommending_state_state_id_fkey;

create function tags_have_known_terms() returns trigger language plpgsql as $$
begin
    if exists (select from given where not exists (select from term where term.id = given.term_id)) then
        raise foreign_key_violation using message = 'a tag has a term that is not there';
    end if;
    return null;
end
$$;

create trigger inserted_tags_have_known_terms after insert on recommendation_tag
    referencing new table as given for each statement execute function tags_have_known_terms();
create trigger updated_tags_have_known_terms after update on recommendation_tag
    referencing new table as given for each statement execute function tags_have_known_terms();

create function recommending_states_are_known() returns trigger language plpgsql as $$
begin
    if exists (select from given where not exists (select from state where state.id = given.state_id)) then
        raise foreign_key_violation using message = 'a recommending State is not there';
    end if;
    return null;
end
$$;

create trigger inserted_recommending_states_are_known after insert on recommending_state
    referencing new table as given for each statement execute function recommending_states_are_known();
create trigger updated_recommending_states_are_known after update on recommending_state
    referencing new table as given for each statement execute function recommending_states_are_known();

create function stays_while_recommendations_name_it() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'term' and exists (select from recommendation_tag where term_id = old.id)
        or tg_table_name = 'state' and exists (select from recommending_state where state_id = old.id) then
        raise foreign_key_violation using message = 'recommendations name it';
    end if;
    return old;
end
$$;

create trigger term_stays_while_recommendations_name_it before delete on term
    for each row execute function stays_while_recommendations_name_it();
create trigger state_stays_while_recommendations_name_it before delete on state
    for each row execute function stays_while_recommendations_name_it();
