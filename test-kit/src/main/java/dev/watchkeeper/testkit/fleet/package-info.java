/** The product as real processes, with verbs a test can read. */
@NullMarked
package dev.watchkeeper.testkit.fleet;

import org.jspecify.annotations.NullMarked;
