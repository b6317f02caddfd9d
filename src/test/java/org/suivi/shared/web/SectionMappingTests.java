package org.suivi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which endpoints a request is compared with. */
class SectionMappingTests {

    @Test
    void anAddressIsOfTheSectionOfItsEndpoint() {
        assertThat(SectionMapping.asked("/svn/r/upr-115.9"))
                .contains(SectionMapping.section("/{system:[a-z]{3}}/r/{address}"));
        assertThat(SectionMapping.asked("/needs/12/edit")).contains(SectionMapping.section("/needs/{id}/edit"));
        assertThat(SectionMapping.asked("/needs")).contains(SectionMapping.section("/needs"));
    }

    @Test
    void anAddressIsOfNoOtherSectionAndDepth() {
        assertThat(SectionMapping.asked("/svn/r/upr-115.9"))
                .doesNotContain(
                        SectionMapping.section("/{system:[a-z]{3}}/plans/{id}"),
                        SectionMapping.section("/{system:[a-z]{3}}/r/{address}/edit"),
                        SectionMapping.section("/needs/{id}/edit"));
    }

    @Test
    void whatCannotBeToldIsComparedWithEverything() {
        assertThat(SectionMapping.asked("/svn/%72/upr-115.9")).isEmpty();
        assertThat(SectionMapping.asked("/svn/r/upr-115.9/")).isEmpty();
        assertThat(SectionMapping.asked("/svn/r;a=b/upr")).isEmpty();
        assertThat(SectionMapping.section("/{system:[a-z]{3}}/{type}/{id}")).isEmpty();
        assertThat(SectionMapping.section("/assets/**")).isEmpty();
    }
}
