/**
 * Statements as Markdown files: where the front matter ends, what its YAML says, which entities it
 * spells, whether its body can be shown.
 */
@NullMarked
package io.communique.intake.markdown;

import org.jspecify.annotations.NullMarked;
