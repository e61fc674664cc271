/** The pages of deadlines and ladders. */
@NullMarked
package se.genomgang.deadline.web;

import org.jspecify.annotations.NullMarked;
