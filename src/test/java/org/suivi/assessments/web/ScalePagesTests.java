package org.suivi.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assessments.GradeScales;
import org.suivi.identity.Role;

/** Scales of mechanisms: a new version takes over from a day on, and the one before stays as it was. */
@OnDatabase
class ScalePagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    GradeScales scales;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @BeforeEach
    @AfterEach
    void takeAway() {
        jdbc.sql("delete from grade where scale_id in (select id from grade_scale where mechanism = 'CMW')")
                .update();
        jdbc.sql("delete from grade_scale where mechanism = 'CMW'").update();
    }

    @Test
    void aNewVersionEndsTheOneBeforeAndLeavesItsGradesAsTheyAre() {
        assertThat(post(form("CMW", "CMW-2030", "2030-01-01"))).hasRedirectedUrl("/admin/grade-scales");
        assertThat(get("/admin/grade-scales/new?of=CMW-2030", Role.ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"A\"", "Largely done");
        Map<String, String> next = form("CMW", "CMW-2035", "2035-06-01");
        next.put("grades[2].code", "C");
        next.put("grades[2].result", "REGRESSED");
        next.put("grades[2].meaning[en]", "Contrary");
        assertThat(post(next)).hasRedirectedUrl("/admin/grade-scales");
        List<GradeScales.Scale> all = scales.of("CMW");
        assertThat(all).extracting(GradeScales.Scale::code).containsExactly("CMW-2035", "CMW-2030");
        assertThat(all.get(1).to()).isEqualTo(LocalDate.of(2035, 5, 31));
        assertThat(all.get(1).grades()).hasSize(2);
        assertThat(all.get(0).grades()).hasSize(3);
        assertThat(get("/admin/grade-scales?lang=ar", Role.ADMINISTRATOR))
                .hasStatusOk()
                .bodyText()
                .contains("CMW-2035", "dir=\"rtl\"");
    }

    @Test
    void aScaleThatDoesNotFitIsRefusedWithItsForm() {
        assertThat(post(form("CCPR", "CCPR-2010", "2010-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("the new one begins later", "Largely done");
        assertThat(post(form("CMW", "CCPR-2016", "2030-01-01"))).hasStatus(422);
        assertThat(post(form("NOBODY", "NOBODY-1", "2030-01-01"))).hasStatus(422);
        assertThat(post(form("CMW", "CMW 1;", "2030-01-01"))).hasStatus(422);
        assertThat(post(form("CMW", "CMW-2030", "someday"))).hasStatus(422);
        Map<String, String> twice = form("CMW", "CMW-2030", "2030-01-01");
        twice.put("grades[1].code", "A");
        assertThat(post(twice)).hasStatus(422);
        assertThat(scales.of("CMW")).isEmpty();
    }

    @Test
    void onlyAdministratorsKeepScales() {
        assertThat(get("/admin/grade-scales", Role.SECRETARIAT)).hasStatus(403);
        assertThat(get("/qta/assessments/scales", Role.READER)).bodyText().doesNotContain("/admin/grade-scales");
    }

    private static Map<String, String> form(String mechanism, String code, String from) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("mechanism", mechanism);
        form.put("code", code);
        form.put("from", from);
        form.put("source", "CMW/C/99/2");
        form.put("grades[0].code", "A");
        form.put("grades[0].result", "SUBSTANTIAL");
        form.put("grades[0].meaning[en]", "Largely done");
        form.put("grades[1].code", "B");
        form.put("grades[1].result", "NO_PROGRESS");
        form.put("grades[1].meaning[en]", "Not done");
        return form;
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(java.net.URI.create(path)).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(Map<String, String> parameters) {
        var request = pages.post().uri("/admin/grade-scales").with(csrf()).with(cast.as(Role.ADMINISTRATOR));
        parameters.forEach(request::param);
        return request.exchange();
    }
}
