/** Pages and filters of sign-in, account and the register of persons. */
@NullMarked
package se.genomgang.people.web;

import org.jspecify.annotations.NullMarked;
