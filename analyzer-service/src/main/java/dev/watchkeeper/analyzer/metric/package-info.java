/** Host samples. */
@NullMarked
package dev.watchkeeper.analyzer.metric;

import org.jspecify.annotations.NullMarked;
