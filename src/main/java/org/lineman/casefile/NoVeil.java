package org.lineman.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.lineman.evidence.Content;

/** Hides nothing. */
final class NoVeil implements Veil {
    static final Veils ALL = new Veils() {
        @Override
        public Veil begin(String caseId, Collection<String> names) {
            return new NoVeil();
        }

        @Override
        public Veil open(String caseId, String sealed, Collection<String> names) {
            return new NoVeil();
        }

        @Override
        public Veil take(String caseId, String way) {
            return new NoVeil();
        }

        @Override
        public String blind(String word) {
            return word.toLowerCase(Locale.ROOT);
        }
    };

    @Override
    public String hide(String text) {
        return text;
    }

    @Override
    public String hideJson(String json) {
        return json;
    }

    @Override
    public InputStream hide(Content text) throws IOException {
        return text.open();
    }

    @Override
    public String show(String hidden) {
        return hidden;
    }

    @Override
    public String showJson(String hidden) {
        return hidden;
    }

    @Override
    public InputStream show(InputStream hidden) {
        return hidden;
    }

    @Override
    public Collection<String> hiddenSoFar() {
        return List.of();
    }

    @Override
    public String inTheClear() {
        return "";
    }

    @Override
    public String sealed() {
        return "";
    }
}
