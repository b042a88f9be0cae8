package dev.repotickets.server.http;

import dev.repotickets.server.access.Principal;
import jakarta.servlet.http.HttpServletRequest;

/// Who a request comes from, as the gate found out.
public final class Visitor {
    static final String PRINCIPAL = "dev.repotickets.principal";
    static final String REFUSED = "dev.repotickets.refused";

    private Visitor() {}

    static void note(HttpServletRequest request, Principal principal) {
        request.setAttribute(PRINCIPAL, principal);
    }

    /// Notes why the token that came along is not good.
    static void refused(HttpServletRequest request, String why) {
        request.setAttribute(REFUSED, why);
    }

    public static Principal of(HttpServletRequest request) {
        if (request.getAttribute(PRINCIPAL) instanceof Principal principal) {
            return principal;
        }
        throw new IllegalStateException("the request did not come through the gate");
    }
}
