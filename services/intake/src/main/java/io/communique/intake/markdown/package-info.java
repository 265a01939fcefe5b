/**
 * Statements as Markdown files: where the front matter ends, what its YAML says, which entities it
 * spells.
 */
@NullMarked
package io.communique.intake.markdown;

import org.jspecify.annotations.NullMarked;
