package org.lineman.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The chapters, which a reader shows beside the pages. */
final class Bookmarks {
    private final PDDocumentOutline outline = new PDDocumentOutline();

    Bookmarks(PDDocument document) {
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /** A chapter that begins where the sheet is. */
    void add(String title, Sheet sheet) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(sheet.current());
        place.setTop(Math.round(sheet.y()));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        outline.addLast(item);
    }
}
