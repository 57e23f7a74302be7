/** Errors as application/problem+json, made in one place. */
@NullMarked
package dev.watchkeeper.kit.problem;

import org.jspecify.annotations.NullMarked;
