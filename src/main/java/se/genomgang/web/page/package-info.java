/** The pages about the service itself, readable without signing in. */
@NullMarked
package se.genomgang.web.page;

import org.jspecify.annotations.NullMarked;
