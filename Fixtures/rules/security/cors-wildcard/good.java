package com.shop.web;

import java.util.List;

// ok: security.cors-wildcard
@CrossOrigin(origins = "https://app.example.com")
@RestController
class Orders {
  // ok: security.cors-wildcard
  @CrossOrigin(originPatterns = "https://*.example.com")
  List<Order> all() { return List.of(); }
}

class Config implements WebMvcConfigurer {
  // ok: security.cors-wildcard
  @Value("${app.cors.allowed-origins}")
  private String origins;

  public void addCorsMappings(CorsRegistry registry) {
    // ok: security.cors-wildcard
    registry.addMapping("/**").allowedOrigins(origins).allowedHeaders("*").allowedMethods("*");
  }

  CorsFilter filter() {
    CorsConfiguration config = new CorsConfiguration();
    // ok: security.cors-wildcard
    config.addAllowedHeader("*");
    config.addAllowedOrigin(origins);
    return new CorsFilter(config);
  }

  void answer(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (allowed.contains(origin)) {
      // ok: security.cors-wildcard
      response.setHeader("Access-Control-Allow-Origin", origin);
    }
  }
}
