package dev.watchkeeper.standalone.cli;

import dev.watchkeeper.standalone.terminal.Color;
import picocli.CommandLine.Option;

/** Says whether there are colours. */
final class ColorOption {

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            defaultValue = "auto",
            description = "auto: where a person reads it, unless NO_COLOR is set. Default: ${DEFAULT-VALUE}.")
    Color color = Color.AUTO;
}
