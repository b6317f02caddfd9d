-- What was published once, by whoever assessed, for the results that stood at the end of each month.
create index assessment_stood on assessment (system_id, assessor) where state in ('published', 'superseded');
