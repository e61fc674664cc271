/** What people see and do in a browser: a review from its planning to its receipt, and whether every page is accessible. */
@NullMarked
package se.genomgang.browser;

import org.jspecify.annotations.NullMarked;
