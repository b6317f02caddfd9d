-- The same words with other capitals are the same words: the key keeps doubles out, so that there are none to merge.
delete from action_verb as later using action_verb as earlier
    where later.language = earlier.language and lower(later.verb) = lower(earlier.verb) and later.id > earlier.id;
create unique index action_verb_once on action_verb (language, lower(verb));
