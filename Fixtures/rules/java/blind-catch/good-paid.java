class QuayPaymentController {
    ResponseEntity<String> ipn(Map<String, String> told) {
        try {
            // A mail may be lost.
            mailService.confirmByMail(told.get("ref"));
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("No mail", e);
        }
        try {
            berthService.approveBerth(told.get("ref"));
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("The berth could not be given", e);
            return ResponseEntity.internalServerError().build();
        }
        return ResponseEntity.ok("00");
    }
}

class BerthBoard {
    void refresh(String berth) {
        try {
            boardService.markShown(berth);
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("The board shows the old one", e);
        }
    }
}
