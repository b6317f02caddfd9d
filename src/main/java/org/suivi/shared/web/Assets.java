package org.suivi.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.suivi.shared.Sha256;

/** The version of all static files together: part of their address, so that browsers keep them for a year and never too long. */
@Component
class Assets {

    private final String version;

    Assets() {
        try {
            MessageDigest digest = Sha256.begun();
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/static/assets/**/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            version = HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }
}
