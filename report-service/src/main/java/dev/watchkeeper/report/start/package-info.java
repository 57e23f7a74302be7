/** What this process waits for before it opens its door. */
@NullMarked
package dev.watchkeeper.report.start;

import org.jspecify.annotations.NullMarked;
