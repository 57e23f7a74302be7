/** The command line of the benchmarks. */
@NullMarked
package dev.watchkeeper.bench;

import org.jspecify.annotations.NullMarked;
