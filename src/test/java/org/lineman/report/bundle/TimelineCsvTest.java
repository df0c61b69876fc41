package org.lineman.report.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lineman.diagnosis.Answer.Moment;
import org.lineman.diagnosis.Answer.SourceRef;

/** A spreadsheet opens the timeline, and computes none of it. */
class TimelineCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+41 44 000", "-1", "@SUM(A1)", "  =1+1", "\t=1+1", "\n=1+1", "\uff1d1+1"})
    void whatASpreadsheetWouldTakeForAFormulaIsText(String says) {
        assertThat(row(says)).contains(",\"'" + says + "\",");
    }

    @Test
    void quotesAndLineFeedsStayWithinTheirCell() {
        assertThat(row("said \"no\",\nthen"))
                .isEqualTo("\"10:00:01\",\"0\",\"said \"\"no\"\",\nthen\",\"a.log\",\"7\",\"\",\"\"\r\n");
    }

    private static String row(String says) {
        String csv = TimelineCsv.of(List.of(new Moment("10:00:01", 0, says, new SourceRef("a.log", "7", "", ""))));
        return csv.substring(csv.indexOf("\r\n") + 2);
    }
}
