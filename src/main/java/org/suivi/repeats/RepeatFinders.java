package org.suivi.repeats;

import jakarta.annotation.PreDestroy;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.suivi.database.AfterCommit;
import org.suivi.database.SystemScope;
import org.suivi.recommendations.RecommendationsTouched;

/**
 * Keeps the finders of the systems asked about last, made in the background when first needed and anew when the texts changed.
 * Memory that is needed elsewhere may take them away at any time.
 */
@Component
class RepeatFinders {

    private static final int MOST_SYSTEMS = 2;

    /** So long a finder is trusted without asking the database whether the texts changed. */
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    private final SystemTexts texts;
    private final Clock clock;
    private final Map<Integer, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);
    private final ExecutorService maker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "repeat-finder");
        thread.setDaemon(true);
        return thread;
    });

    RepeatFinders(SystemTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** A finder with the stamp of the texts it was made of. */
    record Made(String stamp, RepeatFinder finder) {}

    private record Kept(String stamp, Instant checkedAt, SoftReference<CompletableFuture<Made>> finder) {

        @Nullable
        CompletableFuture<Made> usable() {
            CompletableFuture<Made> made = finder.get();
            return made == null || made.isCompletedExceptionally() ? null : made;
        }
    }

    /** The finder of a system, if it is there within the time; it goes on being made when it is not. */
    Optional<RepeatFinder> within(int system, Duration patience) {
        try {
            return Optional.of(finder(system)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .finder());
        } catch (TimeoutException stillMaking) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The texts of system " + system + " could not be compared", failed);
        }
    }

    /** The finder of a system, however long it takes. */
    Made now(int system) {
        return finder(system).join();
    }

    private CompletableFuture<Made> finder(int system) {
        synchronized (kept) {
            Kept known = kept.get(system);
            CompletableFuture<Made> made = known == null ? null : known.usable();
            if (known != null
                    && made != null
                    && clock.instant().isBefore(known.checkedAt().plus(TRUSTED))) {
                return made;
            }
            String stamp = SystemScope.in(system, () -> texts.stamp(system));
            if (known == null || made == null || !known.stamp().equals(stamp)) {
                made = CompletableFuture.supplyAsync(() -> make(system, stamp), maker);
            }
            kept.put(system, new Kept(stamp, clock.instant(), new SoftReference<>(made)));
            forgetOldest();
            return made;
        }
    }

    /** After a change the next question asks the database at once whether the texts are still the same. */
    @EventListener
    void recheck(RecommendationsTouched touched) {
        AfterCommit.run(() -> recheckNow(touched.system()));
    }

    private void recheckNow(int touched) {
        synchronized (kept) {
            kept.computeIfPresent(touched, (system, known) -> new Kept(known.stamp(), Instant.EPOCH, known.finder()));
        }
    }

    private void forgetOldest() {
        while (kept.size() > MOST_SYSTEMS) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    private Made make(int system, String stamp) {
        return SystemScope.in(system, () -> new Made(stamp, new RepeatFinder(texts.all(system))));
    }

    @PreDestroy
    void stop() {
        maker.shutdownNow();
    }
}
