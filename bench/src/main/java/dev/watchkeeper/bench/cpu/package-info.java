/** How much processor time processes have used, as the kernel counts it. */
@NullMarked
package dev.watchkeeper.bench.cpu;

import org.jspecify.annotations.NullMarked;
