package org.suivi.cooperation;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.taxonomies.Detail;
import org.suivi.taxonomies.ReferenceFile;
import org.suivi.taxonomies.ReferenceList;
import org.suivi.taxonomies.ReferenceList.CategoryColumn;
import org.suivi.taxonomies.ReferenceList.Words;
import org.suivi.taxonomies.Referrer;
import org.suivi.taxonomies.RowValues;
import org.suivi.taxonomies.TableFile;
import org.suivi.taxonomies.TableFile.Reading;
import tools.jackson.databind.ObjectMapper;

/** The clocks and holidays of the clearing house as reference data: the file they come in, and the lists they are kept in. */
@Configuration(proxyBeanMethods = false)
class CooperationConfiguration {

    private static final String LIMITS = """
            insert into time_limit (code, kind, name, days, unit, reminders, at_limit, valid_from, valid_to, source)
            select code, kind, name, days, unit, coalesce(reminders, ''), at_limit, valid_from, valid_to, source
            from jsonb_to_recordset(:rows::jsonb) as given(code text, kind text, name jsonb, days int, unit text,
                reminders text, at_limit text, valid_from date, valid_to date, source text)
            on conflict (code) do update set kind = excluded.kind, name = excluded.name, days = excluded.days,
                unit = excluded.unit, reminders = excluded.reminders, at_limit = excluded.at_limit,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
            where time_limit.version = 0
            """;

    @Bean
    @Order(40)
    ReferenceFile timeLimitFile(JdbcClient jdbc, ObjectMapper json) {
        return new TableFile(
                Reading.coded(
                        "time_limits.csv",
                        "time_limit",
                        row -> RowValues.entry(row)
                                .languages("name", "")
                                .needed("kind", "unit", "at_limit")
                                .numbers("days")
                                .text("reminders"),
                        LIMITS),
                jdbc,
                json);
    }

    @Bean
    @Order(40)
    ReferenceList timeLimitList() {
        return new ReferenceList(
                "time-limits",
                "time_limit",
                Words.own(ReferenceList.ANY_CODE, "description"),
                new CategoryColumn("kind", "kind", ":category"),
                Detail.words("step", "freshness"),
                List.of(
                        new Detail("days", "[1-9]\\d{0,2}|[12]\\d{3}", "days", "days::text", ":days::int", null),
                        Detail.word("unit", "unit", "working", "calendar").needed(),
                        new Detail(
                                "reminders",
                                "|\\d{1,3}([|, ]+\\d{1,3}){0,5}",
                                "reminders",
                                "reminders",
                                ":reminders",
                                null),
                        Detail.word("atLimit", "at_limit", "alert-desk", "mark", "remind", "expire", "escalate")
                                .needed()),
                false);
    }

    @Bean
    @Order(41)
    ReferenceList holidayList() {
        return new ReferenceList(
                "holidays",
                "house_holiday",
                Words.own("20\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])", "description"),
                CategoryColumn.NONE,
                CategoryColumn.NO_CATEGORIES,
                List.of(),
                false);
    }

    @Bean
    Referrer termsOfRecords() {
        return Referrer.inArrays("term", "assistance_record", "themes", "functions", "modalities")
                .andIn(
                        "content",
                        "{themes}",
                        "{functions}",
                        "{what,themes}",
                        "{what,groups}",
                        "{what,function}",
                        "{what,functions}",
                        "{what,modalities}",
                        "{what,suggested}");
    }
}
