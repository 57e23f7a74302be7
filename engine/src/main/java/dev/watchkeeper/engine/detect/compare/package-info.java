/** Two windows of time beside each other: what is new, gone, louder, quieter, slower, more varied. */
@NullMarked
package dev.watchkeeper.engine.detect.compare;

import org.jspecify.annotations.NullMarked;
