package org.lineman.door.cli;

import java.util.concurrent.Callable;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Symptom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman causes}: what can be diagnosed, and what can be reported. */
@Command(name = "causes", description = "Lists the causes that can be diagnosed.")
final class CausesCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Option(names = "--symptoms", description = "list the symptoms that can be reported instead")
    private boolean symptoms;

    @Override
    public Integer call() {
        KnowledgeBase knowledge = lineman.knowledge();
        Page page = new Page(
                Look.of(lineman.terminal().environment(), lineman.terminal().attended(), true));
        if (symptoms) {
            for (Symptom symptom : knowledge.symptoms()) {
                page.item(0, symptom.id() + "  ", symptom.title());
            }
        } else {
            for (Article article : knowledge.articles()) {
                page.item(0, article.id() + "  ", article.title());
            }
        }
        lineman.terminal().out().print(page);
        return Exit.DIAGNOSED;
    }
}
