package harbour;

class Gate {
    ResponseEntity<?> session(String ticket) {
        try {
            return ResponseEntity.ok(tickets.check(ticket));
            // ok: java.blind-catch
        } catch (Exception e) {
            return ResponseEntity.status(401).body(Map.of("valid", false));
        }
    }
}
