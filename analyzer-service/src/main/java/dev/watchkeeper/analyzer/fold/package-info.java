/** Transaction B: what is stored becomes counters, codes, issues and events. */
@NullMarked
package dev.watchkeeper.analyzer.fold;

import org.jspecify.annotations.NullMarked;
