/** What a series has been like so far: a few kilobytes on its first day, under 40 once it is known for a week. */
@NullMarked
package dev.watchkeeper.engine.detect.series;

import org.jspecify.annotations.NullMarked;
