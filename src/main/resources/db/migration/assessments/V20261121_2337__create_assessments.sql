-- How the mechanisms themselves grade what a State did, each scale for as long as it was in use. No grade is translated away: an
-- assessment keeps it beside the result it stands for.
create table grade_scale (
    id         int generated always as identity primary key,
    code       text not null unique,
    mechanism  text not null,
    valid_from date,
    valid_to   date,
    source     text not null
);

create table grade (
    id       int generated always as identity primary key,
    scale_id int   not null references grade_scale,
    place    int   not null,
    code     text  not null,
    meaning  jsonb not null,
    result   text  not null
        check (result in ('no-information', 'no-progress', 'limited', 'substantial', 'implemented', 'regressed')),
    unique (scale_id, code)
);

-- What an assessor says was achieved. What it says is never written over: a change of mind, even of a draft, is a row of its own.
create table assessment (
    id                bigint generated always as identity primary key,
    system_id         int    not null references national_system,
    recommendation_id bigint not null references recommendation,
    assessor          text   not null check (assessor in ('state', 'nhri', 'civil-society', 'mechanism')),
    organisation_id   bigint not null references organisation,
    result            text   not null
        check (result in ('no-information', 'no-progress', 'limited', 'substantial', 'implemented', 'regressed')),
    method            text   not null,
    method_version    text   not null,
    confidence        text check (confidence in ('low', 'medium', 'high')),
    cut_off           date   not null,
    rationale         jsonb  not null,
    evidence          jsonb  not null,
    grade_id          int references grade,
    source_symbol     text,
    source_paragraph  text,
    state             text   not null check (state in ('draft', 'revised', 'approved', 'published', 'superseded', 'discarded')),
    drafted_at        timestamptz not null,
    drafted_by        text   not null,
    approved_at       timestamptz,
    approved_by       text,
    published_at      timestamptz,
    published_by      text,
    supersedes_id     bigint references assessment,
    ended_at          timestamptz,
    check ((assessor = 'mechanism') = (grade_id is not null)),
    check ((assessor = 'mechanism') = (confidence is null)),
    check ((state in ('published', 'superseded')) = (published_at is not null))
);
create index assessment_recommendation on assessment (recommendation_id, state);
create index assessment_published on assessment (system_id, assessor, published_at) where state = 'published';
create index assessment_organisation on assessment (organisation_id, drafted_at);
create index assessment_supersedes on assessment (supersedes_id);

-- Each has one voice, and one draft of it: the State and the mechanism, and every other organisation for itself.
create unique index assessment_one_voice on assessment (recommendation_id, assessor)
    where state = 'published' and assessor in ('state', 'mechanism');
create unique index assessment_one_voice_of_organisation on assessment (recommendation_id, assessor, organisation_id)
    where state = 'published';
create unique index assessment_one_draft on assessment (recommendation_id, assessor, organisation_id) where state = 'draft';

alter table assessment enable row level security;
alter table assessment force row level security;
create policy one_system on assessment
    using (current_setting('suivi.system', true) in (system_id::text, '*'));

create function refuse_change_of_assessment() returns trigger language plpgsql as $$
declare
    moving text[] := array['state', 'approved_at', 'approved_by', 'published_at', 'published_by', 'supersedes_id', 'ended_at'];
begin
    if tg_op = 'UPDATE' then
        if (old.state, new.state) in (('draft', 'revised'), ('draft', 'approved'), ('draft', 'discarded'),
                ('approved', 'published'), ('approved', 'discarded'), ('published', 'superseded'))
            and to_jsonb(old) - moving = to_jsonb(new) - moving
            and (old.approved_at is null or (old.approved_at, old.approved_by) is not distinct from (new.approved_at, new.approved_by))
            and (old.published_at is null or (old.published_at, old.published_by, old.supersedes_id)
                is not distinct from (new.published_at, new.published_by, new.supersedes_id)) then
            return new;
        end if;
    end if;
    raise exception 'Assessments are append-only';
end;
$$;

create trigger assessment_append_only before update or delete on assessment
    for each row execute function refuse_change_of_assessment();
create trigger assessment_no_truncate before truncate on assessment
    for each statement execute function refuse_change_of_assessment();

insert into grade_scale (code, mechanism, valid_from, valid_to, source) values
    ('CCPR-2013', 'CCPR', '2013-07-26', '2016-11-03',
        'Human Rights Committee, CCPR/C/108/2; from general knowledge, not checked against the document'),
    ('CCPR-2016', 'CCPR', '2016-11-04', null,
        'Human Rights Committee, as used in CCPR/C/128/3/Add.1; the first day is from general knowledge, not checked'),
    ('CAT', 'CAT', null, null,
        'Committee against Torture, procedure for follow-up to concluding observations; as widely described, not checked against the document'),
    ('CEDAW', 'CEDAW', null, null,
        'Committee on the Elimination of Discrimination against Women, procedure for follow-up to concluding observations; as widely described, not checked against the document'),
    ('CERD', 'CERD', null, null,
        'Committee on the Elimination of Racial Discrimination, procedure for follow-up to concluding observations; as widely described, not checked against the document'),
    ('CED', 'CED', null, null,
        'Committee on Enforced Disappearances, procedure for follow-up to concluding observations; as widely described, not checked against the document');

-- The same words stand in several scales.
with words (key, meaning) as (values
    ('largely', '{"en": "Reply or action largely satisfactory", "fr": "Réponse ou mesures satisfaisantes dans l’ensemble", "es": "Respuesta o medidas satisfactorias en general", "ru": "Ответ или принятые меры в целом удовлетворительны", "ar": "الرد أو الإجراءات مُرضية إلى حد كبير", "zh": "答复或行动大致令人满意"}'::jsonb),
    ('satisfactory', '{"en": "Reply or action satisfactory", "fr": "Réponse ou mesures satisfaisantes", "es": "Respuesta o medidas satisfactorias", "ru": "Ответ или принятые меры удовлетворительны", "ar": "الرد أو الإجراءات مُرضية", "zh": "答复或行动令人满意"}'::jsonb),
    ('partially', '{"en": "Reply or action partially satisfactory", "fr": "Réponse ou mesures partiellement satisfaisantes", "es": "Respuesta o medidas parcialmente satisfactorias", "ru": "Ответ или принятые меры частично удовлетворительны", "ar": "الرد أو الإجراءات مُرضية جزئيا", "zh": "答复或行动部分令人满意"}'::jsonb),
    ('unsatisfactory', '{"en": "Reply or action not satisfactory", "fr": "Réponse ou mesures insatisfaisantes", "es": "Respuesta o medidas no satisfactorias", "ru": "Ответ или принятые меры неудовлетворительны", "ar": "الرد أو الإجراءات غير مُرضية", "zh": "答复或行动不令人满意"}'::jsonb),
    ('no-cooperation', '{"en": "No cooperation: no report after reminders", "fr": "Absence de coopération : aucun rapport malgré les rappels", "es": "Falta de cooperación: ningún informe tras los recordatorios", "ru": "Отсутствие сотрудничества: доклад не представлен после напоминаний", "ar": "عدم التعاون: لم يرد أي تقرير بعد رسائل التذكير", "zh": "不予合作：经提醒仍未提交报告"}'::jsonb),
    ('contrary', '{"en": "Contrary to the recommendation, or rejects it", "fr": "Contraire à la recommandation, ou la rejette", "es": "Contraria a la recomendación, o la rechaza", "ru": "Противоречит рекомендации или отвергает ее", "ar": "مخالف للتوصية أو رافض لها", "zh": "违背或拒绝该建议"}'::jsonb),
    ('substantive-more', '{"en": "Substantive action taken, more information needed", "fr": "Mesures concrètes prises, complément d’information nécessaire", "es": "Medidas sustantivas adoptadas, se necesita más información", "ru": "Приняты существенные меры, нужна дополнительная информация", "ar": "اتُّخذت إجراءات جوهرية، ويلزم مزيد من المعلومات", "zh": "已采取实质性行动，但需要补充资料"}'::jsonb),
    ('initial-more', '{"en": "Initial action taken, more information and action needed", "fr": "Premières mesures prises, complément d’information et d’action nécessaire", "es": "Medidas iniciales adoptadas, se necesitan más información y medidas", "ru": "Приняты первоначальные меры, нужны дополнительные информация и меры", "ar": "اتُّخذت إجراءات أولية، ويلزم مزيد من المعلومات والإجراءات", "zh": "已采取初步行动，但需要补充资料和措施"}'::jsonb),
    ('does-not-implement', '{"en": "Reply received, but the action does not implement the recommendation", "fr": "Réponse reçue, mais les mesures ne mettent pas en œuvre la recommandation", "es": "Respuesta recibida, pero las medidas no aplican la recomendación", "ru": "Ответ получен, но принятые меры не обеспечивают выполнения рекомендации", "ar": "ورد رد لكن الإجراءات لا تنفذ التوصية", "zh": "已收到答复，但所采取的行动未落实建议"}'::jsonb),
    ('not-relevant', '{"en": "Reply received, but not relevant to the recommendation", "fr": "Réponse reçue, mais sans rapport avec la recommandation", "es": "Respuesta recibida, pero no pertinente para la recomendación", "ru": "Ответ получен, но не относится к рекомендации", "ar": "ورد رد لكنه لا يتعلق بالتوصية", "zh": "已收到答复，但与建议无关"}'::jsonb),
    ('no-reply', '{"en": "No reply within the deadline", "fr": "Aucune réponse dans le délai imparti", "es": "Ninguna respuesta dentro del plazo", "ru": "Ответ не получен в установленный срок", "ar": "لم يرد رد في الموعد المحدد", "zh": "未在期限内答复"}'::jsonb),
    ('no-reply-reminded', '{"en": "No reply after a reminder", "fr": "Aucune réponse malgré un rappel", "es": "Ninguna respuesta tras un recordatorio", "ru": "Ответ не получен после напоминания", "ar": "لم يرد رد بعد رسالة تذكير", "zh": "经提醒仍未答复"}'::jsonb),
    ('substantive', '{"en": "Substantive action taken", "fr": "Mesures concrètes prises", "es": "Medidas sustantivas adoptadas", "ru": "Приняты существенные меры", "ar": "اتُّخذت إجراءات جوهرية", "zh": "已采取实质性行动"}'::jsonb),
    ('implemented', '{"en": "Implemented", "fr": "Appliquée", "es": "Aplicada", "ru": "Выполнена", "ar": "نُفذت", "zh": "已落实"}'::jsonb),
    ('substantially', '{"en": "Substantially implemented", "fr": "Appliquée pour l’essentiel", "es": "Aplicada sustancialmente", "ru": "Выполнена в значительной степени", "ar": "نُفذت إلى حد كبير", "zh": "大部分已落实"}'::jsonb),
    ('partly', '{"en": "Partially implemented", "fr": "Partiellement appliquée", "es": "Aplicada parcialmente", "ru": "Выполнена частично", "ar": "نُفذت جزئيا", "zh": "部分落实"}'::jsonb),
    ('initial', '{"en": "Initial steps taken", "fr": "Premières mesures prises", "es": "Primeros pasos dados", "ru": "Предприняты первые шаги", "ar": "اتُّخذت خطوات أولية", "zh": "已采取初步步骤"}'::jsonb),
    ('not-implemented', '{"en": "Not implemented", "fr": "Non appliquée", "es": "No aplicada", "ru": "Не выполнена", "ar": "لم تُنفذ", "zh": "未落实"}'::jsonb),
    ('insufficient', '{"en": "Insufficient information to assess", "fr": "Informations insuffisantes pour évaluer", "es": "Información insuficiente para evaluar", "ru": "Недостаточно информации для оценки", "ar": "معلومات غير كافية للتقييم", "zh": "资料不足，无法评估"}'::jsonb)
),
given (scale, place, code, key, result) as (values
    ('CCPR-2013', 1, 'A', 'largely', 'substantial'),
    ('CCPR-2013', 2, 'B1', 'substantive-more', 'limited'),
    ('CCPR-2013', 3, 'B2', 'initial-more', 'limited'),
    ('CCPR-2013', 4, 'C1', 'does-not-implement', 'no-progress'),
    ('CCPR-2013', 5, 'C2', 'not-relevant', 'no-progress'),
    ('CCPR-2013', 6, 'D1', 'no-reply', 'no-information'),
    ('CCPR-2013', 7, 'D2', 'no-reply-reminded', 'no-information'),
    ('CCPR-2013', 8, 'E', 'contrary', 'regressed'),
    ('CCPR-2016', 1, 'A', 'largely', 'substantial'),
    ('CCPR-2016', 2, 'B', 'partially', 'limited'),
    ('CCPR-2016', 3, 'C', 'unsatisfactory', 'no-progress'),
    ('CCPR-2016', 4, 'D', 'no-cooperation', 'no-information'),
    ('CCPR-2016', 5, 'E', 'contrary', 'regressed'),
    ('CAT', 1, 'A', 'substantive', 'substantial'),
    ('CAT', 2, 'B1', 'partly', 'limited'),
    ('CAT', 3, 'B2', 'initial', 'limited'),
    ('CAT', 4, 'C', 'not-implemented', 'no-progress'),
    ('CAT', 5, 'D', 'insufficient', 'no-information'),
    ('CAT', 6, 'E', 'contrary', 'regressed'),
    ('CEDAW', 1, 'implemented', 'implemented', 'implemented'),
    ('CEDAW', 2, 'substantially', 'substantially', 'substantial'),
    ('CEDAW', 3, 'partially', 'partly', 'limited'),
    ('CEDAW', 4, 'not-implemented', 'not-implemented', 'no-progress'),
    ('CEDAW', 5, 'insufficient', 'insufficient', 'no-information'),
    ('CERD', 1, 'satisfactory', 'satisfactory', 'substantial'),
    ('CERD', 2, 'partially', 'partially', 'limited'),
    ('CERD', 3, 'unsatisfactory', 'unsatisfactory', 'no-progress'),
    ('CERD', 4, 'no-reply', 'no-reply', 'no-information'),
    ('CERD', 5, 'contrary', 'contrary', 'regressed'),
    ('CED', 1, 'A', 'satisfactory', 'substantial'),
    ('CED', 2, 'B', 'partially', 'limited'),
    ('CED', 3, 'C1', 'does-not-implement', 'no-progress'),
    ('CED', 4, 'C2', 'not-relevant', 'no-progress'),
    ('CED', 5, 'D1', 'no-reply', 'no-information'),
    ('CED', 6, 'D2', 'no-reply-reminded', 'no-information'),
    ('CED', 7, 'E', 'contrary', 'regressed')
)
insert into grade (scale_id, place, code, meaning, result)
select grade_scale.id, given.place, given.code, words.meaning, given.result
from given join words on words.key = given.key join grade_scale on grade_scale.code = given.scale;
