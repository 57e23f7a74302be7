/** What is unusual in a series of numbers or in counts: each finding says what was expected, and why it stands out. */
@NullMarked
package dev.watchkeeper.engine.detect;

import org.jspecify.annotations.NullMarked;
