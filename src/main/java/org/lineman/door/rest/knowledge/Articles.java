package org.lineman.door.rest.knowledge;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.lineman.document.Suggestion;
import org.lineman.knowledge.Article;
import org.lineman.pack.Pack;

/** Looks up an article that a path names. */
final class Articles {
    private Articles() {}

    /**
     * The article on a cause.
     *
     * @throws NotFoundException with the nearest id if there is none
     */
    static Article require(Pack pack, String id) {
        return pack.knowledge().article(id).orElseThrow(() -> {
            List<String> known =
                    pack.knowledge().articles().stream().map(Article::id).toList();
            String hint = Suggestion.of(id, known);
            return new NotFoundException(
                    "there is no cause '" + id + "'" + (hint.contains("known:") ? "; /v1/causes lists them" : hint));
        });
    }
}
