// ok: security.cors-wildcard
app.use("/api/openapi.json", cors({ origin: "*" }), (request, response) => {
  response.json(description);
});
// ruleid: security.cors-wildcard
app.use("/api/berths", cors({ origin: "*" }), berths);
