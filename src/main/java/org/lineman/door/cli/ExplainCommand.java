package org.lineman.door.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.document.Suggestion;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman explain CAUSE}: the article. */
@Command(name = "explain", description = "Shows the article on a cause: what it means, what tells it, what to do.")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CAUSE", description = "the cause's id; lineman causes lists them")
    private String cause;

    @Override
    public Integer call() {
        KnowledgeBase knowledge = lineman.knowledge();
        Article article = knowledge.article(cause).orElseThrow(() -> {
            List<String> known = knowledge.articles().stream().map(Article::id).toList();
            return new ParameterException(
                    spec.commandLine(), "there is no cause '" + cause + "'" + Suggestion.of(cause, known));
        });
        Page page = new Page(
                Look.of(lineman.terminal().environment(), lineman.terminal().attended(), true));
        ArticlePage.print(page, article);
        lineman.terminal().out().print(page);
        return Exit.DIAGNOSED;
    }
}
