/** How templates are read. */
@NullMarked
package se.genomgang.web.template;

import org.jspecify.annotations.NullMarked;
