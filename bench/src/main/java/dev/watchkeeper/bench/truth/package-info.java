/** The corpora, one class each: what counts as right in it. */
@NullMarked
package dev.watchkeeper.bench.truth;

import org.jspecify.annotations.NullMarked;
