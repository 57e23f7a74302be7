package dev.watchkeeper.analyzer.reading;

import dev.watchkeeper.analyzer.reading.Watched.News;
import dev.watchkeeper.engine.format.Format;
import dev.watchkeeper.engine.format.Formats;
import dev.watchkeeper.engine.settings.LineSettings;
import dev.watchkeeper.engine.settings.LineSettingsReader;
import java.nio.file.Path;
import java.util.List;

/** The users' file about lines. */
final class SettingsFile {

    private SettingsFile() {}

    static Watched<LineSettings> at(Path path) {
        List<Format> known = Formats.standard().inOrder();
        return new Watched<>(
                path,
                UserText::ofFile,
                (files, before) -> {
                    LineSettingsReader.Read read = LineSettingsReader.read(
                            path.toString(), files.getOrDefault(path.toString(), ""), known, before);
                    return new News<>(read.settings(), read.refused());
                },
                LineSettings.NONE);
    }
}
