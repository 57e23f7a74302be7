package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.analyzer.reading.Watched.News;
import dev.watchkeeper.engine.classify.RuleBook;
import dev.watchkeeper.engine.classify.UserRules;
import dev.watchkeeper.engine.classify.UserRulesReader;
import java.nio.file.Path;

/** The users' rules: a file, or a folder of them. */
final class RuleFiles {

    private RuleFiles() {}

    /** @param engine the rules that they add to and change */
    static Watched<UserRules> at(Path path, RuleBook engine) {
        return new Watched<>(
                path,
                UserText::ofFileOrFolder,
                (files, before) -> {
                    UserRulesReader.Read read = UserRulesReader.read(files, engine, before);
                    return new News<>(read.rules(), read.refused());
                },
                UserRules.NONE);
    }
}
