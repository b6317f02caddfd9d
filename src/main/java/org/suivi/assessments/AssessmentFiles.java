package org.suivi.assessments;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.files.FileStore;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to the files among the evidence: they come with a draft, and go to whoever may read the assessment. */
@Service
@Transactional(readOnly = true)
public class AssessmentFiles {

    private final FileStore files;
    private final AssessmentPages pages;

    AssessmentFiles(FileStore files, AssessmentPages pages) {
        this.files = files;
        this.pages = pages;
    }

    /** A kept file and the name to take it away under. */
    public record Kept(String title, Path content) {}

    /** Keeps the file for a draft to come; returns what the evidence names it by. */
    public String store(Actor actor, InputStream content) {
        actor.mustHave(Permission.ASSESS);
        return files.store(content).hash();
    }

    /** The same file again, when it is among what the organisation gave for this recommendation before; nobody names another's. */
    public String again(Actor actor, long recommendation, AssessorKind as, String file) {
        boolean isOwn = pages.latest(actor, recommendation, as).stream()
                .flatMap(latest -> latest.finding().evidence().stream())
                .anyMatch(evidence -> file.equals(evidence.file()));
        if (!isOwn) {
            throw new Refused("assessment.evidence.file.unknown");
        }
        return file;
    }

    /**
     * A kept file, for whoever may read the assessment.
     *
     * @param place of the evidence in the assessment, from 0
     */
    public Kept file(Actor actor, long assessment, int place) {
        var evidence = pages.one(actor, assessment).finding().evidence();
        if (place < 0 || place >= evidence.size() || evidence.get(place).file() == null) {
            throw new NotFound("problem.not-found");
        }
        Evidence one = evidence.get(place);
        return new Kept(one.title(), files.path(Objects.requireNonNull(one.file())));
    }
}
