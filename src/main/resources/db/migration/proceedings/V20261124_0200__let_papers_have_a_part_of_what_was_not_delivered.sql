alter table panel_paper_sentence drop constraint panel_paper_sentence_section_check;
alter table panel_paper_sentence add constraint panel_paper_sentence_section_check check (section in
    ('INTRODUCTION', 'OPENING', 'PANELLISTS', 'DISCUSSION', 'POINTS', 'RESPONSES', 'UNDELIVERED', 'ANNEX')) not valid;
alter table panel_paper_sentence validate constraint panel_paper_sentence_section_check;
