package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFilesTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|import.file.empty",
                "%PDF-1.7 not a table|import.file.pdf",
                "just words|import.file.unknown",
                "[{\"a\":1}]|import.file.json-unknown",
                "PK\u0003\u0004 nothing|import.file.broken"
            })
    void whatIsNoListIsRefusedWithItsReason(String content, String code) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), content);

        assertThatThrownBy(() -> DetectedFile.of(file, "list.csv"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void truncatedJsonSaysHowFarItCame() throws IOException {
        String record = Files.readString(Gathered.sample("uhri-record.json")).strip();
        String one = record.substring(1, record.length() - 1);
        Path file = Files.writeString(folder.resolve("cut.json"), "[" + one + "," + one + "," + one.substring(0, 700));
        Gathered gathered = new Gathered();

        assertThatThrownBy(() -> DetectedFile.of(file, "cut.json").read(null, ReadingChoices.NONE, gathered))
                .isInstanceOfSatisfying(UnreadableFile.class, problem -> {
                    assertThat(problem.code()).isEqualTo("import.file.truncated");
                    assertThat(problem.lastRow()).isEqualTo(2);
                });
        assertThat(gathered.read).hasSize(2);
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document xmlns:w=\"w\"><w:tbl>".getBytes(StandardCharsets.UTF_8));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 60; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }

        assertThatThrownBy(() -> DetectedFile.of(file, "bomb.docx"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        problem -> assertThat(problem.code()).isEqualTo("import.file.zip-bomb"));
    }

    @Test
    void entitiesFromOutsideAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Path file = folder.resolve("entity.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(
                    zip,
                    "word/document.xml",
                    "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri()
                            + "\">]><w:document xmlns:w=\"w\">&e;</w:document>");
        }

        assertThatThrownBy(() -> DetectedFile.of(file, "entity.docx"))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        problem -> assertThat(problem.code()).isEqualTo("import.file.xml-broken"));
    }

    @Test
    void manyEntriesPassThroughASmallMemory() throws IOException {
        Path file = folder.resolve("many.json");
        String record = Files.readString(Gathered.sample("uhri-record.json")).strip();
        byte[] one = record.substring(1, record.length() - 1).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 20_000; i++) {
                out.write(i == 0 ? '[' : ',');
                out.write(one);
            }
            out.write(']');
        }
        long before = used();
        long[] seen = new long[2];
        RowConsumer counting = new RowConsumer() {
            @Override
            public void read(ReadRecommendation recommendation) {
                if (++seen[0] % 5_000 == 0) {
                    seen[1] = Math.max(seen[1], used());
                }
            }

            @Override
            public void rejected(RejectedRow row) {}
        };

        DetectedFile.of(file, "many.json").read(null, ReadingChoices.NONE, counting);

        assertThat(seen[0]).isEqualTo(20_000);
        assertThat(seen[1] - before).isLessThan(Files.size(file) / 2);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="%s"/></Types>""".formatted(MAIN);
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
            Target="word/document.xml"/></Relationships>""";
}
