/** What users say about lines: a file of theirs, looked at again and again, and what it means for a stream. */
@NullMarked
package dev.watchkeeper.analyzer.reading;

import org.jspecify.annotations.NullMarked;
