package dev.watchkeeper.testkit.program;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Looks for the program on the PATH. The words of a skip begin with "needs": the launcher looks for them. */
final class ProgramCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<NeedsProgram> needs = AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class);
        return needs.filter(program -> !isOnThePath(program.value()))
                .map(program -> ConditionEvaluationResult.disabled(
                        "needs " + program.value() + ": apt-get install " + program.debianPackage()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("all programs are there"));
    }

    private static boolean isOnThePath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
