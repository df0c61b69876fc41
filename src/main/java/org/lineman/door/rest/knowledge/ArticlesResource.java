package org.lineman.door.rest.knowledge;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lineman.door.rest.access.Needs;
import org.lineman.door.rest.access.Scope;
import org.lineman.door.rest.packs.PackDocument;
import org.lineman.door.rest.packs.PackInUse;
import org.lineman.door.rest.wire.Json;
import org.lineman.knowledge.Article;
import org.lineman.pack.activation.Lease;

/** What people should know. */
@Path("/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {
    private static final int LONGEST_QUERY = 200;

    @Inject
    PackInUse inUse;

    private record ArticleList(PackDocument pack, List<Summary> articles) {}

    private record Summary(String id, String title, String excerpt) {}

    private record Whole(String id, String title, String prose, String file) {}

    /** The articles with these words, the best first; all of them if no word is given. */
    @GET
    @Needs(Scope.PACKS_READ)
    public byte[] search(@RestQuery String q) {
        String words = q == null ? "" : q;
        if (words.length() > LONGEST_QUERY) {
            throw new BadRequestException("q: at most " + LONGEST_QUERY + " characters");
        }
        try (Lease lease = inUse.lease()) {
            return Json.of(new ArticleList(
                    PackDocument.of(lease.pack()),
                    lease.pack().knowledge().search(words).stream()
                            .map(article -> new Summary(article.id(), article.title(), firstParagraph(article)))
                            .toList()));
        }
    }

    /** One article. */
    @GET
    @Needs(Scope.PACKS_READ)
    @Path("/{id}")
    public byte[] read(@RestPath String id) {
        try (Lease lease = inUse.lease()) {
            Article article = Articles.require(lease.pack(), id);
            return Json.of(new Whole(article.id(), article.title(), article.prose(), article.file()));
        }
    }

    private static String firstParagraph(Article article) {
        return article.prose()
                .lines()
                .dropWhile(line -> line.isBlank() || line.startsWith("#"))
                .takeWhile(line -> !line.isBlank())
                .reduce("", (a, b) -> a.isEmpty() ? b : a + " " + b);
    }
}
