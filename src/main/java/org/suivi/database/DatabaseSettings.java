package org.suivi.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.suivi.shared.WrongSetting;

/**
 * Where the database is (docs/configuration.md).
 *
 * @param data folder that survives restarts: the embedded database, the index, the files
 * @param url JDBC address of an outside PostgreSQL; none means the embedded one
 * @param connections most connections at once
 * @param fsync only tests turn it off; without it a power cut may lose what was acknowledged
 */
@ConfigurationProperties("suivi.database")
public record DatabaseSettings(
        @DefaultValue("data") Path data,
        @Nullable String url,
        @DefaultValue("suivi") String user,
        @DefaultValue("") String password,
        @DefaultValue("16") int connections,
        @DefaultValue("true") boolean fsync) {

    private static final String URL = "SUIVI_DATABASE_URL";

    public DatabaseSettings {
        if (url != null && url.isBlank()) {
            url = null;
        }
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            throw new WrongSetting(
                    URL, url, "a JDBC address such as jdbc:postgresql://db.example.org:5432/suivi, or leave it empty");
        }
        if (connections < 4 || connections > 500) {
            throw new WrongSetting(
                    "SUIVI_DATABASE_CONNECTIONS", String.valueOf(connections), "a whole number from 4 to 500");
        }
    }
}
