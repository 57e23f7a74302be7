/** What texts are made of that nobody wrote in good faith: for tests that no line is too odd, and for what such lines cost. */
@NullMarked
package dev.watchkeeper.testkit.hostile;

import org.jspecify.annotations.NullMarked;
