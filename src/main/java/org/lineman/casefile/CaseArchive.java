package org.lineman.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.lineman.document.JsonWriter;

/**
 * Cases as one file (zip), to be taken elsewhere. For each case {@code cases/<id>/case.json}, {@code answers/<n>.json} and, where it is
 * kept, {@code evidence/<n>.txt}, all as they are stored, with names and addresses hidden; on demand {@code names.json}, the way back.
 */
public final class CaseArchive {
    /** The edition of the format. */
    static final int FORMAT = 1;

    static final String HEAD = "archive.json";

    private static final JsonWriter JSON = new JsonWriter();
    private static final int PAGE = 100;

    private final Database database;
    private final Veils veils;
    private final Ids ids;
    private final Audits audits;
    private final Clock clock;

    CaseArchive(Database database, Veils veils, Ids ids, Audits audits, Clock clock) {
        this.database = database;
        this.veils = veils;
        this.ids = ids;
        this.audits = audits;
        this.clock = clock;
    }

    private record Head(int format, Instant exported, String by, boolean names) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Writes cases.
     *
     * @param query which; its page is of no account
     * @param names whether the way back from what is hidden goes with them
     * @return how many there were
     */
    public int write(Who who, CaseQuery query, boolean names, OutputStream out) throws IOException {
        int written = 0;
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, HEAD, JSON.write(new Head(FORMAT, now(), who.name(), names)));
            CaseQuery next = query.page(PAGE);
            for (List<CaseRows.Row> page = page(who, next); !page.isEmpty(); page = page(who, next)) {
                for (CaseRows.Row row : page) {
                    write(zip, row, names);
                    written++;
                }
                next = next.after(page.get(page.size() - 1).summary().id());
            }
        }
        String told = written + (names ? " with names" : "");
        database.inTransaction(handle -> {
            audits.write(handle, who, now(), "exported", "", told);
            return null;
        });
        return written;
    }

    private List<CaseRows.Row> page(Who who, CaseQuery query) {
        return database.inTransaction(handle -> new CaseSearch(who.tenant(), query, veils::blind).list(handle));
    }

    private void write(ZipOutputStream zip, CaseRows.Row row, boolean names) throws IOException {
        String id = row.summary().id();
        String folder = folder(id);
        ArchivedCase archived = database.inTransaction(handle -> {
            CaseRows rows = new CaseRows(handle);
            return ArchivedCase.of(row, rows.evidence(id), rows.answers(id), rows.feedback(id));
        });
        put(zip, folder + "case.json", JSON.write(archived));
        for (ArchivedCase.AnswerDocument answer : archived.answers()) {
            put(zip, folder + "answers/" + answer.number() + ".json", database.inTransaction(handle -> new CaseRows(
                            handle)
                    .document(id, answer.number())
                    .orElseThrow()));
        }
        for (ArchivedCase.StoredEvidenceDocument piece : archived.evidence()) {
            if (piece.kept()) {
                zip.putNextEntry(new ZipEntry(folder + "evidence/" + piece.number() + ".txt"));
                try (InputStream text = EvidenceParts.read(database, id, piece.number())) {
                    text.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        if (names) {
            put(zip, folder + "names.json", veils.open(id, row.vault()).inTheClear());
        }
    }

    static String folder(String id) {
        return "cases/" + id + "/";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /**
     * Takes in the cases of an archive; one that is there already is left as it is.
     *
     * @param file the archive
     * @param products the ids of the products that the article on a cause applies to
     * @return how many were taken and how many were there
     * @throws IOException if the file is no zip or cannot be read
     * @throws org.lineman.document.DocumentException naming the member, if it is no archive of cases; those before it were taken
     */
    public Imported read(Who who, Path file, Function<String, List<String>> products) throws IOException {
        return new ArchiveReading(database, veils, ids, audits, products).read(who, file, now());
    }

    /**
     * What came of an import.
     *
     * @param taken cases that are there now
     * @param known cases that were there before
     */
    public record Imported(int taken, int known) {}
}
