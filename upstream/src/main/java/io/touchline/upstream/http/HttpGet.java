package io.touchline.upstream.http;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Any address of a server. The body comes as a stream, so that it can be bounded. Public, because
 * the framework generates the client for it.
 */
@Path("/")
public interface HttpGet {
  /**
   * One request.
   *
   * @param address without the query
   */
  @GET
  RestResponse<InputStream> get(@Url String address, @RestQuery Map<String, String> query);
}
