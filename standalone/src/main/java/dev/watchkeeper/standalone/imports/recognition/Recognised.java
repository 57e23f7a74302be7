package dev.watchkeeper.standalone.imports.recognition;

import dev.watchkeeper.contract.StreamIntroduction;
import java.util.Optional;

/**
 * How a file is to be read.
 *
 * @param isAtItsEnd nothing is behind the cursor
 * @param trouble why that is so too early
 * @param refused how many bytes before the cursor the instance refused for good
 */
public record Recognised(
        StreamIntroduction introduction, long cursor, boolean isAtItsEnd, Optional<String> trouble, long refused) {}
