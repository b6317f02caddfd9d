package org.suivi.assistance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.assistance.ImprovementBoard.By;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.cooperation.TooFew;
import org.suivi.figures.PublicFigures;
import org.suivi.figures.Section;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Taxonomies;

/** What everybody may know of projects that count, and of what should be better, with the words that were given to be read. */
@Component
@Order(30)
class ProjectFigures implements PublicFigures {

    private static final Actor EVERYBODY = new Actor(0, "", "public", null, null, Set.of(Permission.NOTHING));

    private final JdbcClient jdbc;
    private final ImprovementBoard board;
    private final Taxonomies taxonomies;
    private final Messages messages;

    ProjectFigures(JdbcClient jdbc, ImprovementBoard board, Taxonomies taxonomies, Messages messages) {
        this.jdbc = jdbc;
        this.board = board;
        this.taxonomies = taxonomies;
        this.messages = messages;
    }

    @Override
    public List<Section> tell() {
        ImprovementBoard.Seen seen = board.of(EVERYBODY, By.FUNCTION);
        List<Count> wanted = seen.table().rows().stream()
                .filter(row -> seen.table().sum(row) != null)
                .map(row -> new Count(row, Objects.requireNonNull(seen.table().sum(row))))
                .toList();
        return List.of(
                new Section("report.part.project-state", lines(counted("p.state"), this::stateName)),
                new Section("report.part.project-function", lines(counted("unnest(p.functions)::text"), this::label)),
                new Section("report.part.improvement", lines(TooFew.leftOut(wanted), this::label)),
                new Section("report.part.words", List.of(), seen.words()));
    }

    /** Of projects that all who take part read; those that everybody does stand in the list of projects. */
    private List<Count> counted(String by) {
        List<Count> counts = new ArrayList<>();
        Map<String, Long> listed = new HashMap<>();
        jdbc.sql("""
                        select value, count(*) as hits, count(*) filter (where reach = 0) as listed
                        from (select %s as value, p.reach from assistance_project p
                            where p.standing in ('confirmed', 'one-sided') and p.reach <= 1) each group by value
                        """.formatted(by)).query(row -> {
            counts.add(new Count(row.getString("value"), row.getLong("hits")));
            listed.put(row.getString("value"), row.getLong("listed"));
        });
        return TooFew.leftOut(counts, listed);
    }

    private static List<Section.Line> lines(List<Count> counts, Function<String, LocalizedText> name) {
        return counts.stream()
                .map(each -> new Section.Line(name.apply(each.value()), each.hits()))
                .toList();
    }

    private LocalizedText stateName(String state) {
        return LocalizedText.inEach(language -> messages.text(language, "project.state." + state));
    }

    private LocalizedText label(String term) {
        return taxonomies.vocabulary().label(Integer.parseInt(term));
    }
}
