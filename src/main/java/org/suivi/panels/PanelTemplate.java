package org.suivi.panels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.suivi.shared.NotFound;

/**
 * What a new panel begins with: one of the two concept notes, or another panel.
 *
 * @param policy null where all is as usual
 */
public record PanelTemplate(
        Panel.Head head,
        List<Segment.Plan> plans,
        List<Panellist> panellists,
        Map<Category, Long> limits,
        ConceptNote note,
        @Nullable Policy policy) {

    /** The notes that come with the program, by their years. */
    public static final List<String> NOTES = List.of("2016", "2012");

    static PanelTemplate ofNote(String year) {
        if (!NOTES.contains(year)) {
            throw new NotFound("problem.not-found");
        }
        try {
            return PanelJson.read(
                    new ClassPathResource("panels/note-" + year + ".json").getContentAsString(StandardCharsets.UTF_8),
                    PanelTemplate.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another panel with its podium, without what happened in it. */
    static PanelTemplate like(PanelState state, ConceptNote note) {
        return new PanelTemplate(
                state.panel().head(),
                state.segments().stream().map(Segment::plan).toList(),
                state.panellists(),
                state.lists().isEmpty() ? Map.of() : state.lists().get(0).limits(),
                note,
                state.panel().policy());
    }
}
