package org.suivi.assessments.web;

import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.assessments.AssessmentFiles;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;

/** The files among the evidence of an assessment, to be taken away and never shown: they come from outside. */
@Controller
class AssessmentFileController {

    private final AssessmentFiles files;

    AssessmentFileController(AssessmentFiles files) {
        this.files = files;
    }

    @GetMapping("/{system:[a-z]{3}}/assessments/{id:[0-9]{1,18}}/evidence/{place:[0-9]{1,3}}")
    @Needs(Permission.READ_PUBLISHED)
    ResponseEntity<FileSystemResource> take(
            Actor actor, @PathVariable("id") long id, @PathVariable("place") int place) {
        AssessmentFiles.Kept kept = files.file(actor, id, place);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(kept.title()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(new FileSystemResource(kept.content()));
    }
}
