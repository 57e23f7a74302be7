/** Lines counted by the minute. */
@NullMarked
package dev.watchkeeper.analyzer.count;

import org.jspecify.annotations.NullMarked;
