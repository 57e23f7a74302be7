/** The house rules of CONTRIBUTING.md as tests that every module runs. */
@NullMarked
package dev.watchkeeper.testkit.rules;

import org.jspecify.annotations.NullMarked;
