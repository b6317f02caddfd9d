package org.suivi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.suivi.database.DatabaseSettings;
import org.suivi.shared.NotFound;
import org.suivi.shared.Sha256;

/** The files of this installation, found by the hash of their content. */
@Service
public class FileStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    FileStore(DatabaseSettings settings) {
        this.folder = settings.data().toAbsolutePath().resolve("files");
    }

    /** Keeps the content; the same content is kept once. */
    public StoredFile store(InputStream content) {
        try {
            Files.createDirectories(folder);
            Path arriving = Files.createTempFile(folder, "arriving", ".part");
            try {
                MessageDigest digest = Sha256.begun();
                long size;
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
                    size = content.transferTo(out);
                }
                String hash = HexFormat.of().formatHex(digest.digest());
                Path place = place(hash);
                Files.createDirectories(place.getParent());
                Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
                return new StoredFile(hash, size);
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the content lies, for readers that need a file. */
    public Path path(String hash) {
        Path place = place(hash);
        if (!Files.isRegularFile(place)) {
            throw new NotFound("problem.not-found");
        }
        return place;
    }

    private Path place(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new NotFound("problem.not-found");
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
