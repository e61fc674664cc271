/** The pages of the annual cycle, and the wheel drawn on the server. */
@NullMarked
package se.genomgang.cycle.web;

import org.jspecify.annotations.NullMarked;
