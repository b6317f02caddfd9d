-- What a record began with in other languages came from the work it was asked on: nobody of here translated it, and how it came about
-- is not known.
delete from house_translation t using assistance_record r
where r.id = t.record_id and t.status = 'human' and t.at < r.created_at + interval '1 second';
