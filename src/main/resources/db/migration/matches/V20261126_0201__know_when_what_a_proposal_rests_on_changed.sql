-- When a need or an offer that a proposal rests on last said something else: both sides are told, and why it fits is worked out anew.
alter table assistance_match add column changed_at timestamptz;
