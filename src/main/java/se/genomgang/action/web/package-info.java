/** The pages of actions. */
@NullMarked
package se.genomgang.action.web;

import org.jspecify.annotations.NullMarked;
