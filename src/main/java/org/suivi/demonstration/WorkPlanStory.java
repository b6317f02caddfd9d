package org.suivi.demonstration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.iati.StagedActivities;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;

/** Lets the desk receive the joint work plan of the United Nations in Exampleland, twice, as UN INFO tells it; nothing is decided yet. */
@Component
@Order(9)
class WorkPlanStory implements Chapter {

    private static final String PLAN = """
            Code,Sub-output,Agencies,Human rights marker,Gender equality marker,Outcome,Plan,Start date,End date,Status,SDG targets
            2.1.01,Training of judges on the prohibition of torture,Demo-Agency,3,1,Outcome 2: institutions,UNSDCF %1$d-%2$d,%1$d-01-01,%3$s,On-going,16.3; 16.10
            2.1.02,Legal aid in rural districts,Demo-Fund; UNDP,2,2,Outcome 2: institutions,UNSDCF %1$d-%2$d,%1$d-06-01,%2$d-12-31,Planned,16.3
            3.2.04,Roads to markets,UNOPS,1,0,Outcome 3: economy,UNSDCF %1$d-%2$d,%1$d-01-01,%2$d-12-31,On-going,9.1
            """;

    private final StagedActivities staged;
    private final Parties parties;
    private final BetweenCountries between;
    private final Clock clock;

    WorkPlanStory(StagedActivities staged, Parties parties, BetweenCountries between, Clock clock) {
        this.staged = staged;
        this.parties = parties;
        this.between = between;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        receive(exampleland, PLAN.formatted(year, year + 4, (year + 1) + "-12-31"));
        receive(exampleland, PLAN.formatted(year, year + 4, (year + 2) + "-06-30"));
    }

    private void receive(NationalSystem exampleland, String plan) {
        long country = parties.withCode(exampleland.code()).orElseThrow().id();
        var content = new ByteArrayInputStream(plan.getBytes(StandardCharsets.UTF_8));
        var about = new StagedActivities.About("joint-work-plan.csv", country, false);
        staged.receive(between.person(Role.CLEARING_HOUSE_DESK), about, content);
    }
}
