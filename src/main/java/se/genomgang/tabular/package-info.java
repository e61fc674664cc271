/** Tables in text: reading what people export from other systems, and writing what they open in a spreadsheet. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.genomgang.tabular;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
