-- The day on which it was known that mail to the person comes back.
alter table party_contact add column bounced date;
