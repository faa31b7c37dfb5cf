package com.shop.web;

import java.util.List;

// ruleid: security.cors-wildcard
@CrossOrigin
@RestController
class Orders {
  // ruleid: security.cors-wildcard
  @CrossOrigin(origins = "*", allowCredentials = "true")
  @GetMapping("/orders")
  List<Order> all() { return List.of(); }

  // ruleid: security.cors-wildcard
  @CrossOrigin(maxAge = 3600)
  @GetMapping("/order")
  Order one() { return null; }
}

class Config implements WebMvcConfigurer {
  // ruleid: security.cors-wildcard
  @Value("${app.cors.allowed-origins:*}")
  private String origins;

  public void addCorsMappings(CorsRegistry registry) {
    // ruleid: security.cors-wildcard
    registry.addMapping("/**").allowedOriginPatterns("*").allowCredentials(true);
  }

  CorsFilter filter() {
    CorsConfiguration config = new CorsConfiguration();
    // ruleid: security.cors-wildcard
    config.addAllowedOriginPattern("*");
    config.setAllowCredentials(true);
    // ruleid: security.cors-wildcard
    config.setAllowedOrigins(List.of("*"));
    return new CorsFilter(config);
  }

  void answer(HttpServletRequest request, HttpServletResponse response) {
    // ruleid: security.cors-wildcard
    response.setHeader("Access-Control-Allow-Origin", "*");
    // ruleid: security.cors-wildcard
    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
  }
}
