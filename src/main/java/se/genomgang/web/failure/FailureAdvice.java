package se.genomgang.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Stale;

/** The one place that says what each known failure is answered with. Unknown ones are 500; an absent database is 503. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailureAdvice {

    private final FailurePages pages;

    FailureAdvice(FailurePages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({NotVisible.class, NoResourceFoundException.class})
    Object notFound(HttpServletRequest request) {
        return pages.page(request, 404);
    }

    @ExceptionHandler
    Object notAllowed(NotAllowed no, HttpServletRequest request) {
        return pages.page(request, 403, no.messageKey(), List.of());
    }

    @ExceptionHandler
    Object refused(Refused no, HttpServletRequest request) {
        return pages.page(request, 409, no.messageKey(), no.arguments());
    }

    @ExceptionHandler
    Object invalid(InvalidField no, HttpServletRequest request) {
        return pages.page(request, 422, no.messageKey(), no.arguments());
    }

    @ExceptionHandler
    Object stale(Stale stale, HttpServletRequest request) {
        return pages.stale(request, stale);
    }

    @ExceptionHandler
    Object overtaken(ConcurrencyFailureException overtaken, HttpServletRequest request) {
        return pages.page(request, 409, "web.error.overtaken", List.of());
    }

    /** A value the database cannot hold (class 22) is bad input; a broken constraint (23) is a conflict with what stands. */
    @ExceptionHandler
    Object refusedByDatabase(DataIntegrityViolationException no, HttpServletRequest request) {
        boolean unfit = no.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("22");
        return unfit ? pages.page(request, 400) : pages.page(request, 409, "web.error.conflict", List.of());
    }

    /** An id that is no id leads nowhere; anything else mistyped is a bad request. */
    @ExceptionHandler
    Object mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return pages.page(request, mistyped.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400);
    }

    @ExceptionHandler({
        BindException.class,
        ConstraintViolationException.class,
        HandlerMethodValidationException.class,
        HttpMessageNotReadableException.class,
        MissingServletRequestParameterException.class,
        MultipartException.class,
        ServletRequestBindingException.class,
        TypeMismatchException.class
    })
    Object badInput(HttpServletRequest request) {
        return pages.page(request, 400);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return pages.page(request, 413);
    }

    @ExceptionHandler
    Object told(ErrorResponseException told, HttpServletRequest request) {
        return pages.page(request, told.getStatusCode().value());
    }

    @ExceptionHandler({
        org.springframework.web.HttpRequestMethodNotSupportedException.class,
        org.springframework.web.HttpMediaTypeException.class
    })
    Object told(Exception told, HttpServletRequest request) {
        return pages.page(
                request,
                told instanceof ErrorResponse answer ? answer.getStatusCode().value() : 400);
    }
}
