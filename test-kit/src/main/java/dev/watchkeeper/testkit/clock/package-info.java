/** Time that stands still until a test turns it. */
@NullMarked
package dev.watchkeeper.testkit.clock;

import org.jspecify.annotations.NullMarked;
