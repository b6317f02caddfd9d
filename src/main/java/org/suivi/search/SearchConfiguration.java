package org.suivi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.lucene.store.LockObtainFailedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;
import org.suivi.database.DatabaseSettings;
import org.suivi.shared.WrongSetting;

/** Opens the index beside the database's folder. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "suivi.command", havingValue = false, matchIfMissing = true)
    SearchIndex searchIndex(DatabaseSettings settings, Clock clock) {
        try {
            return SearchIndex.open(settings.data().toAbsolutePath().resolve("index"), clock);
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof LockObtainFailedException) {
                throw new WrongSetting(
                        "SUIVI_DATA",
                        settings.data().toString(),
                        "a folder that no other Suivi uses, or stop the Suivi that uses it");
            }
            throw failure;
        }
    }

    /** A command beside a running Suivi cannot open its index and asks it nothing: it has an empty one of its own. */
    @Bean(name = "searchIndex")
    @ConditionalOnBooleanProperty("suivi.command")
    SearchIndex indexOfACommand(Clock clock) throws IOException {
        Path folder = Files.createTempDirectory("suivi-command");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return SearchIndex.open(folder, clock);
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        }
    }
}
