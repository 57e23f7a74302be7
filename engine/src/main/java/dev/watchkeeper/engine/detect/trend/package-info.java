/** Where a series is going. */
@NullMarked
package dev.watchkeeper.engine.detect.trend;

import org.jspecify.annotations.NullMarked;
