package dev.repotickets.server.http;

import dev.repotickets.server.access.Principal;
import jakarta.servlet.http.HttpServletRequest;

/// Who a request comes from, as the gate found out.
final class Visitor {
    static final String ATTRIBUTE = "dev.repotickets.principal";

    private Visitor() {}

    static void note(HttpServletRequest request, Principal principal) {
        request.setAttribute(ATTRIBUTE, principal);
    }

    static Principal of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Principal principal) {
            return principal;
        }
        throw new IllegalStateException("the request did not come through the gate");
    }
}
