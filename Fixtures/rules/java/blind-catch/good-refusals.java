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

    String name(String ticket) {
        String name;
        try {
            final Claims claims = this.getAllClaimsFromToken(ticket);
            name = claims.getSubject();
            // ok: java.blind-catch
        } catch (Exception e) {
            name = null;
        }
        return name;
    }
}
