/** The pages of units, appointments and the import. */
@NullMarked
package se.genomgang.organisation.web;

import org.jspecify.annotations.NullMarked;
