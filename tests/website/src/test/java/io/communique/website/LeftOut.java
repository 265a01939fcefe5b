package io.communique.website;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves out what needs a browser where there is none, and says aloud what, and what to do. */
final class LeftOut implements ExecutionCondition {

    private static final boolean REQUIRED = "required".equals(System.getProperty("browser"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Programs.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is installed");
        }
        var note = "it needs Chromium and its driver:\n" + Programs.HOW_TO_INSTALL;
        var check =
                AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NeedsBrowser.class)
                        .orElseThrow()
                        .value();
        if (REQUIRED) {
            throw new IllegalStateException("not checked: " + check + "; " + note);
        }
        System.out.println("NOT CHECKED: " + check + "; " + note);
        return ConditionEvaluationResult.disabled("not checked: " + check);
    }
}
