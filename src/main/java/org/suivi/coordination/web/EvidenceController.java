package org.suivi.coordination.web;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.suivi.coordination.EvidenceFiles;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** The evidence of an update: a link or a file comes, can be taken away, and goes. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/updates/{id}/evidence")
class EvidenceController {

    private final EvidenceFiles evidence;

    EvidenceController(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    String add(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "title", defaultValue = "") String title,
            @RequestParam(name = "dated", required = false) @Nullable LocalDate dated,
            @RequestParam(name = "locator", defaultValue = "") String locator,
            @RequestParam(name = "link", defaultValue = "") String link,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            String name = file.getOriginalFilename();
            String named = title.isBlank() && name != null ? name : title;
            try (var content = file.getInputStream()) {
                evidence.addFile(actor, id, new EvidenceFiles.Label(named, dated, locator), content);
            }
        } else if (link.isBlank()) {
            throw new Refused("evidence.nothing");
        } else {
            String named = title.isBlank() ? link : title;
            evidence.addLink(actor, id, new EvidenceFiles.Label(named, dated, locator), link);
        }
        return "redirect:" + system.path() + "/updates/" + id;
    }

    @GetMapping("/{evidence}")
    @Needs(Permission.READ_PUBLISHED)
    ResponseEntity<FileSystemResource> take(
            Actor actor, @PathVariable("id") long id, @PathVariable("evidence") long key) {
        EvidenceFiles.Kept kept = evidence.file(actor, id, key);
        String asFile = Attachment.named(kept.title());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .body(new FileSystemResource(kept.content()));
    }

    @PostMapping("/{evidence}/removal")
    @Needs(Permission.CONTRIBUTE)
    String remove(Actor actor, SystemHead system, @PathVariable("id") long id, @PathVariable("evidence") long key) {
        evidence.remove(actor, id, key);
        return "redirect:" + system.path() + "/updates/" + id;
    }
}
