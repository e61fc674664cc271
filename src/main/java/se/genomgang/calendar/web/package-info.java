/** Where one subscribes, and where programs fetch. */
@NullMarked
package se.genomgang.calendar.web;

import org.jspecify.annotations.NullMarked;
