/**
 * Tables in files, as text or as workbooks: reading what people export from other systems, keeping it until they have looked at what it would do,
 * and writing what they open in a spreadsheet.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package se.genomgang.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
