package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UhriSpreadsheetTests {

    @TempDir
    Path folder;

    @Test
    void columnsGoByNameInBothSpellings() throws IOException {
        Path file = folder.resolve("export.bin");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "Suivi", "1.0");
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            String[] header = {
                "OHCHR Annotation Id",
                "Text",
                "Countries Concerned",
                "Recommending Body",
                "Document Symbol",
                "Themes",
                "Sdgs",
                "Document Publication Date",
                "UPR Reccomending States",
                "UPR Position",
                "UPR Session"
            };
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            Object[] row = {
                "b4288060",
                "136.1 <p>Ratify&nbsp;the OP-CAT (France) (Spain);</p>",
                "- Iraq",
                "- UPR",
                "A/HRC/43/15",
                "- Right to health\n- Torture",
                "- 16 - PEACE\n- 16.b - Promote",
                46078,
                "- France\n- Spain",
                "- Supported/Noted",
                "- 36 Session"
            };
            for (int i = 0; i < row.length; i++) {
                if (row[i] instanceof Integer number) {
                    sheet.value(1, i, number);
                } else {
                    sheet.value(1, i, (String) row[i]);
                }
            }
            workbook.finish();
        }

        ReadRecommendation read = Gathered.of(file).read.get(0);

        assertThat(read.origin().annotationId()).isEqualTo("b4288060");
        assertThat(read.origin().published()).isEqualTo("2026-02-25");
        assertThat(read.given().anyText()).isEqualTo("Ratify the OP-CAT");
        assertThat(read.given().paragraph()).isEqualTo("136.1");
        assertThat(read.review().session()).isEqualTo(36);
        assertThat(read.review().cycle()).isEqualTo(3);
        assertThat(read.review().position()).isEqualTo(new ReadPosition("supported/noted", null, null));
        assertThat(read.review().recommendingStates()).containsExactly("France", "Spain");
        assertThat(read.labels().sdgs()).containsExactly("16", "16.b");
        assertThat(read.labels().themes()).containsExactly("Right to health", "Torture");
    }
}
