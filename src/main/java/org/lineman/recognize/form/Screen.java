package org.lineman.recognize.form;

import org.lineman.evidence.Line;
import org.lineman.recognize.text.Page;

/** One screen that is being read. */
public interface Screen {

    /** Reads a line; true if it belongs to the screen. */
    boolean read(Line line, Page page);

    /** The screen is at its end: what waited for more is emitted now. */
    default void finish(Page page) {}
}
