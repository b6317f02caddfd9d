package org.suivi.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.regex.Pattern;

/** The folders of the index: which one is current, and where the next goes; what neither needs is deleted. */
final class Generations {

    private static final String CURRENT = "current";
    private static final Pattern FOLDER = Pattern.compile("generation-(\\d{1,9})");

    private final Path root;

    Generations(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    Path current() throws IOException {
        var pointer = root.resolve(CURRENT);
        var name = Files.isRegularFile(pointer) ? Files.readString(pointer).strip() : "";
        return FOLDER.matcher(name).matches() ? root.resolve(name) : next();
    }

    Path next() throws IOException {
        int last = 0;
        try (var folders = Files.newDirectoryStream(root, "generation-*")) {
            for (var folder : folders) {
                var match = FOLDER.matcher(folder.getFileName().toString());
                last = match.matches() ? Math.max(last, Integer.parseInt(match.group(1))) : last;
            }
        }
        return root.resolve("generation-" + (last + 1));
    }

    /** From here on this folder is the one to open, whatever happens. */
    void makeCurrent(Path folder) throws IOException {
        var written = Files.writeString(root.resolve(CURRENT + ".new"), folder.getFileName() + "\n");
        try (var file = FileChannel.open(written, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(written, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    }

    void deleteAllBut(Path kept) throws IOException {
        try (var folders = Files.newDirectoryStream(root, "generation-*")) {
            for (var folder : folders) {
                if (!folder.equals(kept) && Files.isDirectory(folder)) {
                    delete(folder);
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
