package dev.watchkeeper.collector.bad;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

final class FilledFromOutside {

    @Inject
    @Nullable
    String part;
}
