package org.lineman.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lineman.fact.TlsVersion;

/**
 * A product with what is known of its releases.
 *
 * @param id the id that facts use
 * @param name the vendor's name for it
 * @param vendor the vendor
 * @param listensOn TCP ports by which a node that serves them is known to run the product
 * @param connectsTo TCP ports that nodes of the product connect to
 * @param releases the releases of which something is known; a date or a minimum that is not here is unknown
 * @param endOfSupport the end of support of every release; empty if unknown
 * @param note what else to say, such as that the product is deprecated; empty if nothing
 * @param source where the date is from
 */
public record Product(
        String id,
        String name,
        String vendor,
        List<Integer> listensOn,
        List<Integer> connectsTo,
        List<Release> releases,
        Optional<LocalDate> endOfSupport,
        String note,
        String source) {

    /**
     * A release, or all releases that begin with the same numbers.
     *
     * @param version the leading numbers, such as 7.1
     * @param endOfSupport the vendor's date; empty if unknown
     * @param assumedMinimumTls the lowest TLS version it is believed to accept; empty if unknown
     * @param source where the figure is from
     */
    public record Release(
            String version, Optional<LocalDate> endOfSupport, Optional<TlsVersion> assumedMinimumTls, String source) {

        /** True if a version is this release or a later build of it: 7.1 covers 7.1.3 but not 7.10. */
        public boolean covers(String installed) {
            return installed.equals(version) || installed.startsWith(version + ".");
        }
    }

    /** The most exact release that covers an installed version. */
    public Optional<Release> release(String installed) {
        return releases.stream()
                .filter(release -> release.covers(installed))
                .max(java.util.Comparator.comparingInt(
                        release -> release.version().length()));
    }
}
