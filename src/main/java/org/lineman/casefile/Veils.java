package org.lineman.casefile;

import org.lineman.redaction.KnownNames;

/** Makes a {@link Veil} for each case. */
public interface Veils {

    /**
     * A veil for a new case.
     *
     * @param caseId the case, to which what is sealed is bound
     * @param names names that have to be hidden wherever they stand, such as those of machines
     */
    Veil begin(String caseId, KnownNames names);

    /**
     * The veil of a case.
     *
     * @param sealed what {@link Veil#sealed} gave
     * @param names more names to hide from now on
     * @throws VeilClosed if this machine does not have the key, or the seal is broken
     */
    Veil open(String caseId, String sealed, KnownNames names);

    /** The veil of a case, to show what is hidden and hide nothing more. */
    default Veil open(String caseId, String sealed) {
        return open(caseId, sealed, KnownNames.NONE);
    }

    /**
     * The veil of a case that comes from elsewhere.
     *
     * @param way what {@link Veil#inTheClear} gave there; empty if it is not known, so that what is hidden stays so
     * @throws org.lineman.document.DocumentException if it is none
     */
    Veil take(String caseId, String way);

    /** A keyed digest of a name or an address, the same for the same word in any case: what can be searched for and not read. */
    String blind(String word);
}
