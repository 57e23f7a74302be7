/** What users say about lines and rules: files of theirs, looked at again and again, and what they mean for a stream. */
@NullMarked
package dev.watchkeeper.analyzer.reading;

import org.jspecify.annotations.NullMarked;
