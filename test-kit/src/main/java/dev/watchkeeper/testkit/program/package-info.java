/** Suites that need a program of the machine say so, and are skipped loudly where it is missing. */
@NullMarked
package dev.watchkeeper.testkit.program;

import org.jspecify.annotations.NullMarked;
