/** The pages a person looks at. */
@NullMarked
package dev.watchkeeper.report.web;

import org.jspecify.annotations.NullMarked;
