package io.touchline.odds.api;

import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes the HTTP answer of an {@link ApiException}. */
class ErrorMapper {
  @ServerExceptionMapper
  RestResponse<ErrorAnswer> answer(ApiException e) {
    RestResponse.ResponseBuilder<ErrorAnswer> response =
        RestResponse.ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(e.status()),
                new ErrorAnswer(e.code(), e.getMessage()))
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header("Cache-Control", "no-store");
    return e.retryAfterSeconds() > 0
        ? response.header("Retry-After", e.retryAfterSeconds()).build()
        : response.build();
  }
}
