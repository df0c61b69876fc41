package org.lineman.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jdbi.v3.core.Handle;
import org.lineman.diagnosis.Answer;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;
import org.lineman.document.JsonDocument;
import org.lineman.document.RecordReader;
import org.lineman.recognize.SubmissionReader;

/** Takes in an archive of cases, case by case, each in a transaction of its own. Whoever made the file is not trusted. */
final class ArchiveReading {
    private static final Pattern CASE = Pattern.compile("cases/(c[0-9a-z]{1,38})/case\\.json");
    private static final int LARGEST_DOCUMENT = 64 << 20;
    private static final long LARGEST_EVIDENCE = 256L << 20;

    private final Database database;
    private final Veils veils;
    private final Ids ids;
    private final Audits audits;
    private final Function<String, List<String>> products;
    private final RecordReader records = new RecordReader();

    ArchiveReading(Database database, Veils veils, Ids ids, Audits audits, Function<String, List<String>> products) {
        this.database = database;
        this.veils = veils;
        this.ids = ids;
        this.audits = audits;
        this.products = products;
    }

    CaseArchive.Imported read(Who who, Path file, Instant now) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            DocumentNode head = document(zip, CaseArchive.HEAD);
            if (head.get("format").flatMap(DocumentNode::integer).orElse(0) != CaseArchive.FORMAT) {
                throw wrong(CaseArchive.HEAD, "format: expected " + CaseArchive.FORMAT);
            }
            int taken = 0;
            int known = 0;
            List<String> found = zip.stream()
                    .map(entry -> CASE.matcher(entry.getName()))
                    .filter(java.util.regex.Matcher::matches)
                    .map(match -> match.group(1))
                    .sorted()
                    .toList();
            for (String id : found) {
                boolean fresh = one(who, zip, id, now);
                taken += fresh ? 1 : 0;
                known += fresh ? 0 : 1;
            }
            return new CaseArchive.Imported(taken, known);
        }
    }

    /** @return false if the tenant has it already */
    private boolean one(Who who, ZipFile zip, String id, Instant now) throws IOException {
        String folder = CaseArchive.folder(id);
        ArchivedCase archived = records.read(document(zip, folder + "case.json"), ArchivedCase.class);
        Optional<String> names = text(zip, folder + "names.json");
        try {
            return database.inTransaction(handle -> {
                if (new CaseRows(handle).find(who.tenant(), id).isPresent()) {
                    return false;
                }
                String as = isTaken(handle, id) ? ids.ofCase() : id;
                write(handle, who, zip, folder, archived, as, veils.take(as, names.orElse("")));
                audits.write(handle, who, now, "imported", as, as.equals(id) ? "" : "was " + id);
                return true;
            });
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong(folder + "case.json", String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** True if somebody else has a case of that id, of which the importer must not learn. */
    private static boolean isTaken(Handle handle, String id) {
        return handle.createQuery("SELECT 1 FROM case_file WHERE id = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private void write(
            Handle handle, Who who, ZipFile zip, String folder, ArchivedCase archived, String as, Veil veil) {
        CaseRows rows = new CaseRows(handle);
        CaseSummary summary = archived.summary().toSummary(as);
        if (archived.answers().isEmpty()
                || summary.answers() != archived.answers().size()) {
            throw wrong(
                    folder + "case.json",
                    "answers: " + summary.answers() + " are told and "
                            + archived.answers().size() + " are there");
        }
        SubmissionReader.read(JsonDocument.read(folder + "case.json", veil.showJson(archived.request())));
        rows.insert(who.tenant(), summary, archived.request(), veil.sealed());
        Answer last = null;
        for (ArchivedCase.AnswerDocument answer : archived.answers()) {
            String name = folder + "answers/" + answer.number() + ".json";
            String document = text(zip, name).orElseThrow(() -> wrong(name, "is missing"));
            last = AnswerJson.read(JsonDocument.read(name, veil.showJson(document)));
            rows.insert(as, answer.toAnswer(), document);
        }
        archived.feedback().forEach(one -> rows.insert(as, one.toFeedback()));
        archived.evidence().forEach(piece -> evidence(handle, zip, folder, as, piece));
        rows.replaceTerms(
                who.tenant(),
                as,
                new CaseTerms(veil::hide, veils::blind, products).of(last, summary.ticket(), veil.hiddenSoFar()));
    }

    private static void evidence(
            Handle handle, ZipFile zip, String folder, String as, ArchivedCase.StoredEvidenceDocument piece) {
        new CaseRows(handle).insert(as, piece.toEvidence());
        if (piece.kept()) {
            String name = folder + "evidence/" + piece.number() + ".txt";
            ZipEntry entry = entry(zip, name).orElseThrow(() -> wrong(name, "is missing"));
            try (InputStream text = new Bounded(zip.getInputStream(entry), LARGEST_EVIDENCE, name);
                    OutputStream parts = EvidenceParts.write(handle, as, piece.number())) {
                text.transferTo(parts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static DocumentNode document(ZipFile zip, String name) throws IOException {
        return JsonDocument.read(
                name, text(zip, name).orElseThrow(() -> wrong(name, "is missing: this is no archive of cases")));
    }

    private static Optional<String> text(ZipFile zip, String name) {
        return entry(zip, name).map(entry -> {
            try (InputStream in = new Bounded(zip.getInputStream(entry), LARGEST_DOCUMENT, name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<ZipEntry> entry(ZipFile zip, String name) {
        return Optional.ofNullable(zip.getEntry(name));
    }

    private static DocumentException wrong(String member, String says) {
        return new DocumentException(new DocumentProblem(member, 0, "", says));
    }

    /** A member says how large it is, and may lie. */
    private static final class Bounded extends java.io.FilterInputStream {
        private final String name;
        private long left;

        Bounded(InputStream in, long most, String name) {
            super(in);
            this.left = most;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw wrong(name, "is larger than a case may be");
            }
            return count;
        }
    }
}
