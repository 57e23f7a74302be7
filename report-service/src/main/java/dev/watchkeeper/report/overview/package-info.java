/** What is going on right now, from the public views. */
@NullMarked
package dev.watchkeeper.report.overview;

import org.jspecify.annotations.NullMarked;
