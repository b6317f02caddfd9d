package org.suivi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.search.SearchExamples.aDocument;
import static org.suivi.search.SearchExamples.ids;
import static org.suivi.search.SearchExamples.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suivi.search.Condition.State;

class SearchIndexTests {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aNewIndexIsToBeRebuiltAndKeepsWhatItWasGiven() {
        try (var index = open(folder)) {
            assertThat(index.condition()).isEqualTo(new Condition(State.TO_BE_REBUILT, Instant.EPOCH));
            assertThat(index.rebuild(() -> documents(1, 4))).isEqualTo(3);
            assertThat(index.condition().state()).isEqualTo(State.READY);
        }
        try (var index = open(folder)) {
            assertThat(index.condition()).isEqualTo(new Condition(State.READY, NOON));
            assertThat(index.search(words("school")).total()).isEqualTo(3);
        }
    }

    @Test
    void afterBeingKilledItOpensAndSaysSinceWhenItMayLack() throws IOException {
        var copy = Files.createDirectory(folder.resolve("killed"));
        try (var index = open(folder.resolve("running"))) {
            index.rebuild(() -> documents(1, 4));
            index.write(documents(4, 5).toList());
            index.commit();
            index.write(documents(5, 9).toList());
            index.visibleNow();
            assertThat(index.search(words("school")).total()).isEqualTo(8);
            copyTree(folder.resolve("running"), copy);
        }
        try (var index = open(copy)) {
            assertThat(index.condition()).isEqualTo(new Condition(State.BEHIND, NOON));
            assertThat(index.search(words("school")).total()).isEqualTo(4);
            index.write(documents(5, 9).toList());
            index.caughtUp();
        }
        try (var index = open(copy)) {
            assertThat(index.condition().state()).isEqualTo(State.READY);
            assertThat(index.search(words("school")).total()).isEqualTo(8);
        }
    }

    @Test
    void anUnreadableIndexGivesWayToAnEmptyOne() throws IOException {
        try (var index = open(folder)) {
            index.rebuild(() -> documents(1, 4));
        }
        var generation =
                folder.resolve(Files.readString(folder.resolve("current")).strip());
        try (var files = Files.newDirectoryStream(generation, "segments_*")) {
            for (var file : files) {
                Files.writeString(file, "not an index");
            }
        }
        try (var index = open(folder)) {
            assertThat(index.condition().state()).isEqualTo(State.TO_BE_REBUILT);
            assertThat(index.search(words("")).total()).isZero();
            index.rebuild(() -> documents(1, 4));
            assertThat(index.search(words("school")).total()).isEqualTo(3);
        }
        try (var folders = Files.newDirectoryStream(folder, "generation-*")) {
            assertThat(folders).hasSize(1);
        }
    }

    @Test
    void anIndexOfAnotherSchemaIsToBeRebuilt() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("generation-7"));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "0", "state", "READY", "since", NOON.toString())
                    .entrySet());
            writer.commit();
        }
        Files.writeString(folder.resolve("current"), "generation-7");
        try (var index = open(folder)) {
            assertThat(index.condition().state()).isEqualTo(State.TO_BE_REBUILT);
        }
    }

    @Test
    void whileItIsRebuiltReadersGoOnAndChangesWin() throws Exception {
        try (var index = open(folder)) {
            index.rebuild(() -> documents(1, 1_000));
            var done = new AtomicBoolean();
            var wrong = new AtomicInteger();
            var asked = new AtomicInteger();
            var reader = new Thread(() -> {
                while (!done.get()) {
                    wrong.addAndGet(index.search(words("school")).total() < 997 ? 1 : 0);
                    asked.incrementAndGet();
                }
            });
            reader.start();
            index.rebuild(() -> Stream.concat(documents(1, 600), Stream.of(1).flatMap(now -> {
                index.write(List.of(aDocument(7).saying("en", "whales").made()));
                index.write(List.of(aDocument(900).saying("en", "whales").made()));
                index.write(
                        List.of(aDocument(5_000).saying("en", "school whales").made()));
                index.remove("recommendation", List.of(901L));
                return documents(600, 1_001);
            })));
            done.set(true);
            reader.join();
            index.visibleNow();
            assertThat(wrong).hasValue(0);
            assertThat(asked).hasPositiveValue();
            assertThat(ids(index.search(words("whale")))).containsExactlyInAnyOrder(7L, 900L, 5_000L);
            assertThat(index.search(words("")).total()).isEqualTo(1_000);
        }
    }

    @Test
    void aRebuildThatFailsLeavesTheIndexAsItWas() throws IOException {
        try (var index = open(folder)) {
            index.rebuild(() -> documents(1, 4));
            assertThatThrownBy(() -> index.rebuild(() -> documents(1, 900).peek(document -> {
                        if (document.key().id() == 700) {
                            throw new IllegalStateException("the source broke");
                        }
                    })))
                    .hasStackTraceContaining("the source broke");
            index.write(documents(4, 5).toList());
            index.visibleNow();
            assertThat(index.search(words("school")).total()).isEqualTo(4);
            try (var folders = Files.newDirectoryStream(folder, "generation-*")) {
                assertThat(folders).hasSize(1);
            }
        }
    }

    @Test
    void aLoadAddsEveryDocumentOnce() {
        try (var index = open(folder)) {
            assertThat(index.load(documents(0, 3_000))).isEqualTo(3_000);
            assertThat(index.load(documents(0, 3_000))).isEqualTo(3_000);
            index.visibleNow();
            assertThat(index.search(words("school")).total()).isEqualTo(3_000);
        }
    }

    @Test
    void whatWasWrittenIsSeenByItselfBeforeLong() throws InterruptedException {
        try (var index = open(folder)) {
            index.write(documents(1, 2).toList());
            for (int i = 0; i < 100 && index.search(words("school")).total() == 0; i++) {
                Thread.sleep(100);
            }
            assertThat(index.search(words("school")).total()).isEqualTo(1);
        }
    }

    private static SearchIndex open(Path folder) {
        return SearchIndex.open(folder, CLOCK);
    }

    private static Stream<Searchable> documents(long from, long to) {
        return LongStream.range(from, to)
                .mapToObj(id -> aDocument(id).saying("en", "Schools for all").made());
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
