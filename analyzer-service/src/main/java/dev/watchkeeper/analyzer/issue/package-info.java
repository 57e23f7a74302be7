/** What is wrong, once: issues, their evidence, their timeline, their events. */
@NullMarked
package dev.watchkeeper.analyzer.issue;

import org.jspecify.annotations.NullMarked;
