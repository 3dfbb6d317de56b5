/** Classes that break a rule of this module, each to prove that its rule can fail. */
@NullMarked
package chat.parley.model.broken;

import org.jspecify.annotations.NullMarked;
