package io.communique.website;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves out what needs a browser where there is none, and says aloud what and why. */
final class LeftOut implements ExecutionCondition {

    private static final boolean REQUIRED = "required".equals(System.getProperty("browser"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || Programs.installed().isPresent() || REQUIRED) {
            return ConditionEvaluationResult.enabled("a browser is installed, or required");
        }
        var what =
                AnnotationSupport.findAnnotation(context.getRequiredTestClass(), NeedsBrowser.class)
                        .orElseThrow()
                        .value();
        System.out.printf(
                "NOT CHECKED: %s. It needs Chromium and its driver:%n%s%n",
                what, Programs.HOW_TO_INSTALL);
        return ConditionEvaluationResult.disabled("no browser is installed: " + what);
    }
}
