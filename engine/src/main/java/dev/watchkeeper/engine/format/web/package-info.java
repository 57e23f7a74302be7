/** Lines of web servers and proxies. */
@NullMarked
package dev.watchkeeper.engine.format.web;

import org.jspecify.annotations.NullMarked;
