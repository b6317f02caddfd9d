-- Names were kept as they were entered, without their language; the letters tell it well enough.
alter table quiet_day alter column name type jsonb using jsonb_build_object(
    case
        when name ~ '[\u0600-\u06ff]' then 'ar'
        when name ~ '[\u0400-\u04ff]' then 'ru'
        when name ~ '[\u4e00-\u9fff]' then 'zh'
        else 'en'
    end, name);
