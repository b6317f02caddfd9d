-- Interpreters and panellists have links of their own: of which language the booth is, or which panellist sits there, is the place.
alter table panel_seat add column place text;
alter table panel_seat drop constraint panel_seat_role_check;
alter table panel_seat add constraint panel_seat_has_a_link check (role not in ('SECRETARIAT', 'PUBLIC'));
alter table panel_seat add constraint panel_seat_place check ((role in ('BOOTH', 'PANELLIST')) = (place is not null));
