package org.lineman.pack.files;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of the files of one pack, which differ even where upper and lower case do not. */
public final class PackNames {
    /** Files and folders by their name without upper and lower case; folders end with a slash. */
    private final Map<String, String> taken = new HashMap<>();

    /** Adds the name of a file, or tells why it cannot be added. */
    public Optional<String> add(String name) {
        Optional<String> fault = PackName.fault(name);
        for (int slash = name.indexOf('/'); fault.isEmpty() && slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String folder = name.substring(0, slash + 1);
            String before = taken.putIfAbsent(PackName.folded(name.substring(0, slash)), folder);
            if (before != null && !before.equals(folder)) {
                fault = Optional.of(clash(before));
            }
        }
        if (fault.isPresent()) {
            return fault;
        }
        String before = taken.putIfAbsent(PackName.folded(name), name);
        if (before == null) {
            return Optional.empty();
        }
        return Optional.of(before.equals(name) ? "the file is there twice" : clash(before));
    }

    private static String clash(String before) {
        return "the name clashes with " + PackName.shown(before) + " where upper and lower case are the same";
    }
}
