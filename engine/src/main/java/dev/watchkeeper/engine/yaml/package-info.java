/** Entries of YAML files that know where they stand, so that a complaint can name file, entry and line. */
@NullMarked
package dev.watchkeeper.engine.yaml;

import org.jspecify.annotations.NullMarked;
