package org.lineman.inference;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.io.ResourceType;

/** The engine's compiler: texts in, the bytes of a module out. It judges nothing and trusts nothing. */
final class Module {
    private Module() {}

    /**
     * Compiles.
     *
     * @param id the id that the module is compiled under and must be opened with
     * @param texts what is compiled, by file
     * @param problem is told what the engine complains of
     * @return the module's bytes; empty if there was a problem
     */
    static byte[] build(ReleaseId id, Map<RuleFile, String> texts, Consumer<String> problem) {
        KieServices services = KieServices.get();
        KieFileSystem module = services.newKieFileSystem();
        module.generateAndWritePomXML(id);
        texts.forEach((file, text) -> module.write(
                "src/main/resources/" + RuleCompiler.PACKAGE.replace('.', '/') + "/"
                        + file.path().replace('/', '_'),
                services.getResources()
                        .newByteArrayResource(text.getBytes(StandardCharsets.UTF_8))
                        .setResourceType(ResourceType.DRL)));
        KieBuilder builder = services.newKieBuilder(module);
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            errors.forEach(message -> problem.accept(message.getText()));
            return errors.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getBytes() : new byte[0];
        } catch (RuntimeException e) {
            problem.accept("cannot be compiled: " + e.getMessage());
            return new byte[0];
        } finally {
            services.getRepository().removeKieModule(id);
        }
    }
}
