-- Where a State lies by M49, and which groups of countries it is of (LDC, LLDC, SIDS): null where that is not known.
alter table state
    add column subregion int,
    add column country_groups text[];
