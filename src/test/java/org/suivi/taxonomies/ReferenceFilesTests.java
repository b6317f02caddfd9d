package org.suivi.taxonomies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.OnDatabase;

/** The files that come with the program are all in the database once it has started. */
@OnDatabase
class ReferenceFilesTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReferenceLoader loader;

    @Autowired
    List<ReferenceFile> files;

    @Autowired
    Taxonomies taxonomies;

    @Test
    void everyFileIsLoadedBeforeTheFirstRequest() {
        assertThat(jdbc.sql("select name from reference_file")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(ReferenceFile::name).toList());
    }

    @Test
    void unchangedFilesAreNotReadAgain() {
        assertThat(loader.load()).isZero();
    }

    @Test
    void goalsAreTheParentsOfTheirTargets() {
        Vocabulary vocabulary = taxonomies.vocabulary();
        List<Term> terms = vocabulary.termsOf("sdg");
        assertThat(terms).hasSize(17 + 169);
        assertThat(terms).filteredOn(term -> term.parent() == null).hasSize(17);
    }

    @Test
    void everyTermHasANameInSixLanguages() {
        assertThat(taxonomies.vocabulary().taxonomies(null))
                .flatMap(taxonomies.vocabulary()::termsOf)
                .allSatisfy(
                        term -> assertThat(term.name().texts()).as(term.code()).hasSize(6));
    }

    @Test
    void noTwoTermsOfAVocabularyShareALabelInOneLanguage() {
        for (Taxonomy taxonomy : taxonomies.vocabulary().taxonomies(null)) {
            if (taxonomy.kind() == TaxonomyKind.INDICATORS) {
                // The framework repeats indicators under several targets; nothing finds them by their labels
                continue;
            }
            Set<String> labels = new HashSet<>();
            for (Term term : taxonomies.vocabulary().termsOf(taxonomy)) {
                term.name()
                        .texts()
                        .forEach((language, text) -> assertThat(labels.add(language + Folded.of(text)))
                                .as("%s in %s: %s", term.code(), language, text)
                                .isTrue());
            }
        }
    }

    @Test
    @Transactional
    void aFileWithAWrongRowIsLeftOutAndSaysWhichRow() {
        assertThat(loader.load(wrongFile(), "code,valid_from\nx,soon\n")).isFalse();
        assertThat(loader.load(wrongFile(), "\"never closed")).isFalse();
    }

    @Test
    @Transactional
    void aFileNeverOverwritesWhatAPersonWrote() {
        jdbc.sql(
                        "update term set name = '{\"en\": \"As a person wrote it\"}', version = 1 where code = '4-ratification'")
                .update();
        ReferenceFile themes = files.stream()
                .filter(file -> file.name().equals("themes.csv"))
                .findFirst()
                .orElseThrow();
        String header = "code,taxonomy,group,en,source\n";
        assertThat(
                        loader.load(
                                themes,
                                header
                                        + "4-ratification,un-themes-4,A,From the file,x\n4-nhri,un-themes-4,A,From the file,x\n"))
                .isTrue();
        assertThat(name("4-ratification")).isEqualTo("As a person wrote it");
        assertThat(name("4-nhri")).isEqualTo("From the file");
    }

    private String name(String code) {
        return jdbc.sql("select name ->> 'en' from term where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private static ReferenceFile wrongFile() {
        return new ReferenceFile() {
            @Override
            public String name() {
                return "wrong.csv";
            }

            @Override
            public List<String> load(List<ReferenceRow> rows) {
                rows.forEach(row -> row.from("valid_from"));
                return List.of();
            }
        };
    }
}
