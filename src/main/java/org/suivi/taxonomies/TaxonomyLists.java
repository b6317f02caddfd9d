package org.suivi.taxonomies;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.suivi.taxonomies.ReferenceList.CategoryColumn;
import org.suivi.taxonomies.ReferenceList.Words;

/** The vocabularies that an administrator keeps, and what ties their terms together. */
@Configuration(proxyBeanMethods = false)
class TaxonomyLists {

    private static final Detail UHRI = Detail.text("uhri", "uhri_id", "[0-9a-fA-F-]{0,40}");

    @Bean
    @Order(10)
    ReferenceList themeList() {
        return list("themes", "themes", List.of(parent("un-theme-groups"), UHRI));
    }

    @Bean
    @Order(11)
    ReferenceList personList() {
        return list("persons", "persons", List.of(UHRI));
    }

    @Bean
    @Order(12)
    ReferenceList goalList() {
        return list("sdgs", "sdg", List.of(parent("sdg")));
    }

    @Bean
    @Order(12)
    ReferenceList goalIndicatorList() {
        return list("sdg-indicators", "indicators", List.of(parent("sdg")));
    }

    @Bean
    @Order(13)
    ReferenceList groupList() {
        return list("groups", "groups", List.of());
    }

    @Bean
    @Order(14)
    ReferenceList positionList() {
        return list("positions", "positions", List.of());
    }

    /** A new cycle brings a vocabulary of its own. */
    @Bean
    @Order(15)
    ReferenceList vocabularyList() {
        return new ReferenceList(
                "vocabularies",
                "taxonomy",
                Words.own("[a-z][a-z0-9-]{0,39}", "description"),
                new CategoryColumn("kind", "case when system_id is null then kind end", ":category"),
                Detail.words("themes", "persons", "sdg", "groups", "positions"),
                List.of(),
                true);
    }

    @Bean
    @Order(16)
    ReferenceList crosswalkList() {
        return new ReferenceList(
                "crosswalks",
                "term_crosswalk",
                Words.borrowed(
                        "(select a.code || ' = ' || b.code from term a, term b where a.id = from_id and b.id = to_id)",
                        "select name from term where term.id = from_id"),
                CategoryColumn.NONE,
                CategoryColumn.NO_CATEGORIES,
                List.of(theme("theme", "from_id"), theme("nearest", "to_id")),
                false);
    }

    /** Any theme of any cycle; two cycles may have a code in common. */
    private static Detail theme(String name, String column) {
        String path = "taxonomy.code || '/' || term.code";
        String themes = "from term join taxonomy on taxonomy.id = term.taxonomy_id"
                + " where taxonomy.system_id is null and taxonomy.kind = 'themes'";
        return new Detail(
                name,
                "(?=.).{0,160}",
                column,
                "(select %s %s and term.id = %s)".formatted(path, themes, column),
                "(select term.id %s and %s = :%s)".formatted(themes, path, name),
                "select %s, term.name::text %s and term.merged_into is null order by taxonomy.code desc, term.id"
                        .formatted(path, themes));
    }

    @Bean
    @Order(17)
    ReferenceList assistanceList() {
        return list("assistance", "assistance", List.of());
    }

    /** How well something offered serves something else that is wanted, and which forms of assistance a kind of change usually needs. */
    @Bean
    @Order(18)
    ReferenceList closenessList() {
        String among = "term as other join taxonomy on taxonomy.id = other.taxonomy_id"
                + " where taxonomy.system_id is null and taxonomy.code in ('functions', 'modalities')";
        return new ReferenceList(
                "closeness",
                "term_closeness",
                Words.borrowed(
                        "(select wanted.code || '-' || offered.code from term as wanted, term as offered"
                                + " where wanted.id = wanted_id and offered.id = offered_id)",
                        "select name from term where term.id = wanted_id"),
                CategoryColumn.NONE,
                CategoryColumn.NO_CATEGORIES,
                List.of(
                        Detail.entry("wanted", "term_closeness", "wanted_id", among)
                                .needed(),
                        Detail.entry("offered", "term_closeness", "offered_id", among)
                                .needed(),
                        new Detail(
                                "closeness",
                                "0(\\.\\d{1,2})?|1(\\.0{1,2})?",
                                "closeness",
                                "closeness::text",
                                ":closeness::numeric",
                                null)),
                false);
    }

    @Bean
    @Order(19)
    ReferenceList actionList() {
        return list("actions", "actions", "[1-9][0-9]?", List.of());
    }

    /** The words that texts begin their requests with, sorted by language. */
    @Bean
    @Order(19)
    ReferenceList actionVerbList() {
        String among = "term as other join taxonomy on taxonomy.id = other.taxonomy_id"
                + " where taxonomy.system_id is null and taxonomy.kind = 'actions'";
        return new ReferenceList(
                "verbs",
                "action_verb",
                Words.borrowed(
                        "coalesce((select code from term where term.id = category_id), '')",
                        "jsonb_build_object(language, verb)"),
                new CategoryColumn("language", "language", ":category"),
                Detail.words("en", "fr", "es", "ar", "ru", "zh"),
                List.of(
                        Detail.text("verb", "verb", "(?=.*\\p{L}).{1,80}"),
                        Detail.entry("suggests", "action_verb", "category_id", among)),
                false);
    }

    private static Detail parent(String taxonomy) {
        String among = "term as other join taxonomy on taxonomy.id = other.taxonomy_id"
                + " where taxonomy.system_id is null and taxonomy.code = '%s'".formatted(taxonomy);
        return Detail.entry("parent", "term", "parent_id", among);
    }

    private static ReferenceList list(String code, String kind, List<Detail> details) {
        return list(code, kind, ReferenceList.ANY_CODE, details);
    }

    private static ReferenceList list(String code, String kind, String codeForm, List<Detail> details) {
        return new ReferenceList(
                code,
                "term",
                Words.own(codeForm, "description"),
                new CategoryColumn(
                        "taxonomy_id",
                        "(select code from taxonomy where taxonomy.id = taxonomy_id and system_id is null)",
                        "(select id from taxonomy where code = :category and system_id is null)"),
                "select code, name::text from taxonomy where kind = '" + kind
                        + "' and system_id is null and merged_into is null order by code desc",
                details,
                true);
    }
}
