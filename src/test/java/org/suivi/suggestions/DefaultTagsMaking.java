package org.suivi.suggestions;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suivi.wording.RealFiles;

/** Makes the models and keywords that come with Suivi, from the thematic lists and the six-language records only. */
public final class DefaultTagsMaking {

    private DefaultTagsMaking() {}

    public static void main(String[] arguments) throws IOException {
        RealFiles files = new RealFiles(Path.of(arguments[0]));
        Path out = Path.of(arguments[1]);
        List<RealFiles.Listed> listed = files.thematicLists();
        List<Labelled> goals = new ArrayList<>();
        files.sixLanguages().stream()
                .filter(one -> !one.goals().isEmpty())
                .forEach(one -> goals.addAll(TagEvaluation.labelled(one)));
        listed.stream()
                .filter(one -> !one.goals().isEmpty())
                .forEach(one -> goals.add(new Labelled(one.text(), "en", one.goals())));
        write(out.resolve("sdg-goals.model"), goals.stream());
        write(
                out.resolve("un-themes.model"),
                listed.stream()
                        .filter(one -> !one.themes().isEmpty())
                        .map(one -> new Labelled(one.text(), "en", one.themes())));
        GoalKeywords.main(
                new String[] {arguments[0], out.resolve("sdg-keywords.csv").toString()});
    }

    private static void write(Path file, Stream<Labelled> texts) throws IOException {
        TagModel model = TagModel.train(texts);
        try (OutputStream to = Files.newOutputStream(file)) {
            model.save(to);
        }
        System.out.printf(
                "%s: %d bytes, %d tags, left out %d%n",
                file.getFileName(),
                Files.size(file),
                model.codes().size(),
                model.leftOut().size());
    }
}
